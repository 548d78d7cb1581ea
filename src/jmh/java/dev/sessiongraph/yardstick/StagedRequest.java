package dev.sessiongraph.yardstick;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.read.answer.AnswerReader;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.cypher.CypherStatement;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.SelectionReader;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.server.http.ResponseBytes;
import dev.sessiongraph.store.TestNeo4j;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

/** One request in its stages: each can be run again alone, on the result of the stage before it. */
final class StagedRequest {

    private static final URI ENDPOINT = URI.create("http://127.0.0.1:8080/graphql");

    private final TestSchema schema = TestSchema.ours();
    private final CypherCompiler compiler = new CypherCompiler(schema.model());
    private final ExecutionInput input;
    private final ExecutionContext context;
    private final Selection selection;
    private final Selection.Variables variables;
    private final Restricted<ReadPlan> plan;
    private final CypherStatement statement;
    private final List<Map<String, Object>> rows;
    private final AnswerReader answers = new AnswerReader(schema.model());
    private final ResponseBytes json = new ResponseBytes();
    private final Map<String, ?> answer;

    /** Spring's handler with nothing registered, over a service that has its result. */
    private final WebGraphQlHandler handler = WebGraphQlHandler.builder(
                    request -> Mono.fromSupplier(() -> new DefaultExecutionGraphQlResponse(
                            request.toExecutionInput(),
                            ExecutionResult.newExecutionResult().build())))
            .build();

    StagedRequest(String operation, Driver driver) {
        GraphQL server = schema.over(TestNeo4j.store(driver, Duration.ofSeconds(30)));
        String document = TestSchema.text("operations/" + operation + ".graphql");
        this.input = TestSchema.input(document, variables(operation, server));
        this.context = schema.context(input).orElseThrow();
        this.variables = TestSchema.variables(context);
        this.selection = readSelection();
        this.plan = plan();
        this.statement = compile();
        this.rows = driver
                .executableQuery("CYPHER 25 " + statement.text())
                .withParameters(statement.parameters())
                .execute()
                .records()
                .stream()
                .map(Record::asMap)
                .toList();
        this.answer = Map.of("data", Map.of(selection.key(), Objects.requireNonNull(map())));
    }

    private static Map<String, @Nullable Object> variables(String operation, GraphQL server) {
        return switch (operation) {
            case "rows-1000x20" -> {
                Map<String, Object> data = TestSchema.data(server.execute(
                        "{ processSessions(orderBy: [{startedOn: DESC}], first: 1) { pageInfo { endCursor } } }"));
                Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(data.get("processSessions"));
                yield Map.of("after", ((Map<?, ?>) Objects.requireNonNull(page.get("pageInfo"))).get("endCursor"));
            }
            case "failed-page" -> Map.of("status", "FAILED");
            default -> Map.of("id", SampleGraph.processSession(15_000));
        };
    }

    /** What Spring's handler does around the execution of a request. */
    @Nullable
    Object handle() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        GraphQlRequest body = new DefaultGraphQlRequest(input.getQuery(), null, input.getVariables(), null);
        return handler.handleRequest(
                        new WebGraphQlRequest(ENDPOINT, headers, null, null, Map.of(), body, "1", Locale.ENGLISH))
                .block();
    }

    ParseAndValidateResult parseAndValidate() {
        return ParseAndValidate.parseAndValidate(schema.schema(), input);
    }

    ExecutableNormalizedOperation normalize() {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                schema.schema(), context.getDocument(), null, context.getCoercedVariables());
    }

    Selection readSelection() {
        return new SelectionReader(schema.model(), context)
                .read(name -> !name.startsWith("__"))
                .getFirst();
    }

    Restricted<ReadPlan> plan() {
        return Access.open(schema.planner().plan(selection, schema.planner().operation(variables)), TestSchema.CALLER);
    }

    CypherStatement compile() {
        return compiler.compile(plan);
    }

    @Nullable
    Object map() {
        return answers.answer(statement.layout(), rows, plan.limits()).value();
    }

    byte[] write() {
        return json.of(answer);
    }
}
