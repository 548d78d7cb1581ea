/** Turns selections and their arguments into sealed plans, within the limits, and collects every violation. */
@NullMarked
package dev.sessiongraph.read.plan;

import org.jspecify.annotations.NullMarked;
