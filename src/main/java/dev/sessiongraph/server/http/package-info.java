/**
 * The transports: GraphQL by HTTP, as Server-Sent Events and over WebSocket, the import of a page, the pages, and the watch
 * for clients that disconnect.
 */
@NullMarked
package dev.sessiongraph.server.http;

import org.jspecify.annotations.NullMarked;
