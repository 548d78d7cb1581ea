/** Writes many rows with a few statements: the import's writer, and the edges that all writes create and resolve. */
@NullMarked
package dev.sessiongraph.write.bulk;

import org.jspecify.annotations.NullMarked;
