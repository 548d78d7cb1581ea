package dev.sessiongraph.server.http;

/**
 * How many bytes the body of a request may have.
 *
 * @param graphQl that of a GraphQL request
 * @param imported that of an imported page
 */
public record BodyLimits(int graphQl, long imported) {}
