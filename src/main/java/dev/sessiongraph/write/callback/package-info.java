/** Outgoing HTTP: posts the outcome of a run to the URL that its client gave, if that URL has a public address. */
@NullMarked
package dev.sessiongraph.write.callback;

import org.jspecify.annotations.NullMarked;
