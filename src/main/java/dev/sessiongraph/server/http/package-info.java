/** The HTTP transports: GraphQL requests and responses, the import of a page, the pages, and the watch over clients. */
@NullMarked
package dev.sessiongraph.server.http;

import org.jspecify.annotations.NullMarked;
