/**
 * Compiles a restricted plan to one Cypher statement whose text does not depend on its values, and decides the layout of
 * the rows that the statement returns.
 */
@NullMarked
package dev.sessiongraph.read.cypher;

import org.jspecify.annotations.NullMarked;
