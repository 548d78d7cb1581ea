package dev.sessiongraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.fuzz.FuzzedValue.Call;
import dev.sessiongraph.testing.GraphInvariants;
import dev.sessiongraph.testing.ServerUnderTest;
import dev.sessiongraph.testing.Wire;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any values in any mutation, and as ids and numbers in queries: the response has what was asked for or says what is wrong,
 * never that the server failed, and the graph stays whole. The calls are made of the schema, so that fields added later
 * are called too.
 */
class WriteFuzzIT {

    /** Lone surrogates and the like arrive as they are. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Pattern INSIDES = Pattern.compile("\\b(java|javax|jakarta|org|dev|graphql|tools)\\.\\w+\\.\\w"
            + "|Exception\\b|\\tat |\\b(MATCH|UNWIND|MERGE|DETACH|CYPHER|RETURN)\\b|Neo\\.|[Nn]eo4j");

    private final ServerUnderTest server = ServerUnderTest.get();
    private final GraphQLSchema schema = server.schema();
    private final FuzzedRecords records = new FuzzedRecords(server.model());
    private boolean changed = true;

    @Provide
    Arbitrary<Call> mutations() {
        return calls("mutation", schema.getMutationType(), List.of(0.0, 0.02, 0.2));
    }

    /** Of those root fields of which each argument is a value or a list of values. */
    @Provide
    Arbitrary<Call> queries() {
        GraphQLObjectType simple = schema.getQueryType()
                .transform(query -> query.replaceFields(schema.getQueryType().getFieldDefinitions().stream()
                        .map(field -> field.transform(builder -> builder.replaceArguments(field.getArguments().stream()
                                .filter(argument ->
                                        GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLScalarType)
                                .toList())))
                        .toList()));
        return calls("query", simple, List.of(0.02, 0.3));
    }

    private Arbitrary<Call> calls(String operation, GraphQLObjectType root, List<Double> careless) {
        Map<GraphQLFieldDefinition, Arbitrary<Call>> calls = new HashMap<>();
        root.getFieldDefinitions()
                .forEach(field -> calls.put(
                        field,
                        Arbitraries.oneOf(careless.stream()
                                .map(share -> new FuzzedCalls(schema, records, share).calls(operation, field))
                                .toList())));
        return Arbitraries.of(root.getFieldDefinitions()).flatMap(calls::get);
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    @Label("a mutation")
    void mutation(@ForAll("mutations") Call call) {
        if (changed) {
            records.restore(server.neo4j());
        }
        changed = isAnswered(call);
        someSucceed(changed);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    @Label("a query")
    void query(@ForAll("queries") Call call) {
        someSucceed(isAnswered(call));
    }

    /** Whether the call is answered without an error; one with errors must be the client's. */
    private boolean isAnswered(Call call) {
        Wire.Response answer = server.wire()
                .postJson(ASCII.writeValueAsString(Map.of("query", call.document(), "variables", call.variables())));
        JsonNode json = answer.json();
        assertThat(json.has("data") || json.has("errors")).as(answer.text()).isTrue();
        for (JsonNode error : json.path("errors")) {
            assertThat(ErrorCode.valueOf(error.at("/extensions/code").asString()))
                    .as("%s: %s", call, error)
                    .isNotEqualTo(ErrorCode.INTERNAL);
            assertThat(error.toString()).as("%s", call).doesNotContainPattern(INSIDES);
        }
        return !json.has("errors");
    }

    private static void someSucceed(boolean succeeds) {
        Statistics.label("succeeds")
                .collect(succeeds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @AfterProperty
    void theGraphIsWholeAndAnswers() {
        GraphInvariants.of(server.neo4j(), server.model()).hold();
        records.restore(server.neo4j());
        assertThat(server.wire()
                        .query("{ processSessions(first: 1) { nodes { id } } }")
                        .text())
                .matches("\\{\"data\":\\{\"processSessions\":\\{\"nodes\":\\[\\{\"id\":\"[-0-9a-f]{36}\"}]}}}");
    }
}
