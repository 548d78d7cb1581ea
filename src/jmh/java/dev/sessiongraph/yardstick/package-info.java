/** Measures this server against the best that can be written by hand for the same database. */
@NullMarked
package dev.sessiongraph.yardstick;

import org.jspecify.annotations.NullMarked;
