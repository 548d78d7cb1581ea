/** Properties of random graphs and changes: the API's answers are compared with those of a plain program in memory. */
@NullMarked
package dev.sessiongraph.properties;

import org.jspecify.annotations.NullMarked;
