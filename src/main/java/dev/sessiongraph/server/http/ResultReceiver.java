package dev.sessiongraph.server.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlResponse;

/** Sends the results of one operation to its client: any number of them, then their end. */
interface ResultReceiver {

    /** The operation has begun; its results follow. */
    default void begin(WebGraphQlResponse response) {}

    void next(ExecutionResult result) throws IOException;

    /** Ends the results with these errors: the operation was not executed, or its stream failed. */
    void error(List<GraphQLError> errors) throws IOException;

    void complete() throws IOException;
}
