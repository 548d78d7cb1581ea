/** Several writers together, and writers that are killed: no change is lost, and none is half made. */
@NullMarked
package dev.sessiongraph.concurrency;

import org.jspecify.annotations.NullMarked;
