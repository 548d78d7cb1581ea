/** Executes GraphQL operations: strategies, instrumentation, wiring of the schema, limits of documents, mapping of errors. */
@NullMarked
package dev.sessiongraph.server.graphql;

import org.jspecify.annotations.NullMarked;
