/** Compiles a restricted plan to one Cypher statement whose text does not change with its values. */
@NullMarked
package dev.sessiongraph.cypher;

import org.jspecify.annotations.NullMarked;
