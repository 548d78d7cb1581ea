/** Wires the beans of the server, from its settings. */
@NullMarked
package dev.sessiongraph.server;

import org.jspecify.annotations.NullMarked;
