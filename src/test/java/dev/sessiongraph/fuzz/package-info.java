/** Random calls of every field of the schema: the server never fails, and the graph stays whole. */
@NullMarked
package dev.sessiongraph.fuzz;

import org.jspecify.annotations.NullMarked;
