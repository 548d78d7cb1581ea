/** Turns the arguments of mutations into sealed plans, and collects every violation that needs no look at the graph. */
@NullMarked
package dev.sessiongraph.write.plan;

import org.jspecify.annotations.NullMarked;
