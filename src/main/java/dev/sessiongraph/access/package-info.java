/** Who the caller is and what they may see: a plan that was not restricted here cannot be compiled. */
@NullMarked
package dev.sessiongraph.access;

import org.jspecify.annotations.NullMarked;
