package dev.sessiongraph.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

/** One warning for each trusted document that cannot be answered. */
@ExpectedLog("TrustedDocumentCheck")
class TrustedDocumentCheckTests {

    private static final DocumentLimits LIMITS = new DocumentLimits(200, 100, 20, 2, 10, 1000);

    private static final class Source implements GraphQlSource {

        private final GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser()
                                .parse("type Query { me: Person } type Person { name: String friend: Person }"),
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());

        @Override
        public GraphQL graphQl() {
            return GraphQL.newGraphQL(schema).build();
        }

        @Override
        public GraphQLSchema schema() {
            return schema;
        }
    }

    @Test
    void warnsOfWhatCannotBeAnswered() {
        Map<String, String> documents = Map.of(
                "good", "{ me { name } }",
                "unknown", "{ you { name } them { name } }",
                "broken", "{ me { ",
                "deep", "{ me { friend { name } } }",
                "long", "{ me { name } } # " + "-".repeat(200),
                "empty", "");
        new TrustedDocumentCheck(new TrustedDocuments(documents, true), new Source(), new RequestGuard(LIMITS), LIMITS)
                .afterSingletonsInstantiated();
        assertThat(ExpectedLogs.messages())
                .hasSize(5)
                .anyMatch(line -> line.contains("document unknown cannot") && line.contains("'you'"))
                .anyMatch(line -> line.contains("document broken cannot") && line.contains("syntax"))
                .anyMatch(line -> line.contains("document deep cannot") && line.contains("selects 3 levels"))
                .anyMatch(line -> line.contains("document long cannot") && line.contains("longer than 200 characters"))
                .anyMatch(line -> line.contains("document empty cannot"));
        assertThat(ExpectedLogs.messages()).noneMatch(line -> line.contains("them") || line.contains("good"));
    }
}
