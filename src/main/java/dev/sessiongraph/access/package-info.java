/** Who the caller is and what they may see: no plan is compiled that has not passed here. */
@NullMarked
package dev.sessiongraph.access;

import org.jspecify.annotations.NullMarked;
