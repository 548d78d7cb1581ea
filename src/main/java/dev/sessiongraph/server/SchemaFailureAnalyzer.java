package dev.sessiongraph.server;

import graphql.GraphQLError;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Lists the mistakes in the deployer's schema files that ended the start. */
@Order(0)
final class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<SchemaProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaProblem cause) {
        String mistakes =
                cause.getErrors().stream().map(SchemaFailureAnalyzer::mistake).collect(Collectors.joining("\n  "));
        return new FailureAnalysis("The schema files do not fit:\n  " + mistakes, null, cause);
    }

    private static String mistake(GraphQLError error) {
        return String.valueOf(error.getMessage());
    }
}
