package dev.sessiongraph.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.SecuredColumns;
import dev.sessiongraph.expansion.SchemaExpansion;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.model.ModelSource;
import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.write.MutationService;
import dev.sessiongraph.write.callback.CallbackClient;
import dev.sessiongraph.write.rules.WriteRules;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The schema as clients see it and answers to their queries, without Spring: for tests of many schemas or queries. */
public final class TestSchema {

    public static final String CALLER = "00000000-0000-4000-8000-000000000000";

    private final Model model;
    private final QueryPlanner planner;
    private final GraphQLSchema schema;

    private TestSchema(Model model) {
        this.model = model;
        this.planner = new QueryPlanner(
                model, new QueryLimits(50, 1_000, 20, 20, 40, 10, 1_000_000, 500, 8, 10), Clock.systemUTC());
        TypeDefinitionRegistry registry = new SchemaParser().parse(text("session-graph/schema.graphqls"));
        new SchemaExpansion(model).configure(registry);
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        SchemaWiring ours = new SchemaWiring(planner, model);
        ours.configure(wiring);
        wiring.wiringFactory(ours);
        this.schema = new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }

    /** Our schema and table list. */
    public static TestSchema ours() {
        return with("logicalName,type\n");
    }

    /** Ours with a deployer's own list. */
    public static TestSchema with(String ownTables) {
        return new TestSchema(ModelReader.read(
                source("schema.graphqls", text("session-graph/schema.graphqls")),
                List.of(source("tables.csv", text("tables.csv")), source("own.csv", ownTables))));
    }

    public static String text(String resource) {
        try (InputStream bytes =
                Objects.requireNonNull(TestSchema.class.getClassLoader().getResourceAsStream(resource), resource)) {
            return new InputStreamReader(bytes, StandardCharsets.UTF_8).readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ModelSource source(String name, String text) {
        return new ModelSource(name, new StringReader(text));
    }

    public Model model() {
        return model;
    }

    public QueryPlanner planner() {
        return planner;
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** The schema as {@code GET /graphql/schema} serves it. */
    public String sdl() {
        return new SchemaText(schema).text();
    }

    /** Answers queries about the model, which need no database. */
    public Map<String, Object> describe(String query) {
        return data(GraphQL.newGraphQL(schema).build().execute(query));
    }

    /** Answers queries from a store's graph, and changes it. */
    public GraphQL over(GraphStore store) {
        Access access = new Access(
                store, SecuredColumns.of(model, List.of("flowsession.credentials", "flowsession.callbackurl")));
        Cache<String, PreparsedDocumentEntry> documents =
                Caffeine.newBuilder().maximumSize(1_000).build();
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) ->
                        CompletableFuture.completedFuture(documents.get(input.getQuery(), _ -> parse.apply(input))))
                .instrumentation(new SelectionCache(
                        model,
                        planner,
                        new QueryService(model, planner, access, store),
                        new MutationService(
                                planner,
                                access,
                                store,
                                new WriteRules(model, access, Clock.systemUTC(), Duration.ofDays(1), false),
                                new CallbackClient(List.of(), Duration.ofSeconds(1))),
                        Caller.open(CALLER)))
                .build();
    }

    /** What graphql-java knows of an operation when it begins to execute it; empty if the document is not valid. */
    public Optional<ExecutionContext> context(ExecutionInput input) {
        var begun = new SimplePerformantInstrumentation() {
            private @Nullable ExecutionContext context;

            @Override
            public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
                    InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
                context = parameters.getExecutionContext();
                return null;
            }
        };
        GraphQL.newGraphQL(schema).instrumentation(begun).build().execute(input);
        return Optional.ofNullable(begun.context);
    }

    /** The values that an operation's variables have, for its plans. */
    public static Selection.Variables variables(ExecutionContext context) {
        return new Selection.Variables(
                context.getGraphQLSchema().getCodeRegistry(),
                context.getCoercedVariables(),
                context.getGraphQLContext(),
                context.getLocale());
    }

    /** The data of a response without errors. */
    public static Map<String, Object> data(ExecutionResult result) {
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors());
        }
        return result.getData();
    }

    public static ExecutionInput input(String query, Map<String, @Nullable Object> variables) {
        return ExecutionInput.newExecutionInput(query).variables(variables).build();
    }
}
