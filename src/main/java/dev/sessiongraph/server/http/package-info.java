/** The HTTP transports: GraphQL requests and responses, the import of a page, the pages, and the watch for clients that disconnect. */
@NullMarked
package dev.sessiongraph.server.http;

import org.jspecify.annotations.NullMarked;
