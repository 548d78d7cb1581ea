package dev.sessiongraph.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Filters that would keep the database planning for minutes are rejected before it gets them. */
@ExpectedLog("GraphStore")
class FilterLimitTests {

    private static final Map<String, Object> INNERMOST = Map.of("name", Map.of("eq", "x"));

    @Test
    void rejectsDeepLogic() {
        assertThat(rejection(11, where -> Map.of("not", where)))
                .contains("nests the operators and, or, not deeper than 10 levels");
        assertThat(rejection(11, where -> Map.of("or", List.of(where, INNERMOST))))
                .contains("nests the operators and, or, not deeper than 10 levels");
        assertThat(rejection(300, where -> Map.of("not", where)))
                .contains("nests the operators and, or, not deeper than 10 levels");
        assertThat(rejection(10, where -> Map.of("not", where))).contains("The database does not answer");
    }

    @Test
    void rejectsLongPaths() {
        assertThat(rejection(9, where -> Map.of("nextLinkedSession", where))).contains("more than 8 relationships");
        assertThat(rejection(9, where -> Map.of("originatedSessions", Map.of("some", where))))
                .contains("more than 8 relationships");
        assertThat(rejection(8, where -> Map.of("nextLinkedSession", where))).contains("The database does not answer");
    }

    /** The message of the error: the planner's or, if it accepts the filter, that of a database that is not there. */
    private static String rejection(int levels, UnaryOperator<Map<String, Object>> around) {
        Map<String, Object> where =
                Stream.iterate(INNERMOST, around).skip(levels).findFirst().orElseThrow();
        try (Driver nowhere = GraphDatabase.driver("bolt://127.0.0.1:1")) {
            GraphStore store = TestNeo4j.store(nowhere, Duration.ofSeconds(1));
            GraphQL graphQl = TestSchema.ours().over(store);
            String query = "query($w: ProcessSessionWhere) { processSessions(where: $w) { totalCount } }";
            ExecutionResult result = graphQl.execute(TestSchema.input(query, Map.of("w", where)));
            var error = (ExceptionWhileDataFetching) result.getErrors().getFirst();
            return String.valueOf(((RequestException) error.getException()).getMessage());
        }
    }
}
