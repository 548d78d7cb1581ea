/** The start of the server. */
@NullMarked
package dev.sessiongraph;

import org.jspecify.annotations.NullMarked;
