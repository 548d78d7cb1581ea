/** The rules of changes, such as states, lookups, cascades, cycles and stamps, with the statements that apply them. */
@NullMarked
package dev.sessiongraph.write.rules;

import org.jspecify.annotations.NullMarked;
