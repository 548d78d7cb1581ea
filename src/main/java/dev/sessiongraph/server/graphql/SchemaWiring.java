package dev.sessiongraph.server.graphql;

import static graphql.Directives.DeferDirective;
import static graphql.Directives.ExperimentalDisableErrorPropagationDirective;

import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.read.answer.AnswerObject;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.server.graphql.ModelMetadata.MetadataObject;
import graphql.TrivialDataFetcher;
import graphql.language.ScalarTypeDefinition;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Connects the schema to its data fetchers: one for all root fields that read records, one for those that change them, one
 * for the metadata of the model, and one for all fields below these.
 */
@Component
class SchemaWiring implements RuntimeWiringConfigurer, WiringFactory {

    private static final String QUERY = "Query";
    private static final String MUTATION = "Mutation";

    // Spring decorates all fetchers but trivial ones; nothing that these return needs it
    private static final TrivialDataFetcher<@Nullable Object> READ = SchemaWiring::read;
    private static final TrivialDataFetcher<@Nullable Object> CHANGE = SchemaWiring::change;
    private static final TrivialDataFetcher<@Nullable Object> FIELD = SchemaWiring::field;
    private static final Map<String, GraphQLScalarType> SCALARS = Map.of(
            "DateTime", ExtendedScalars.DateTime,
            "Url", ExtendedScalars.Url,
            "Long", ExtendedScalars.GraphQLLong,
            "BigDecimal", ExtendedScalars.GraphQLBigDecimal);

    /** Directives that graphql-java adds to each schema, and that do nothing here. */
    private static final Set<String> IDLE_DIRECTIVES =
            Set.of(DeferDirective.getName(), ExperimentalDisableErrorPropagationDirective.getName());

    private static final DataFetcher<?> DIRECTIVES =
            environment -> environment.getGraphQLSchema().getDirectives().stream()
                    .filter(directive -> !IDLE_DIRECTIVES.contains(directive.getName()))
                    .toList();

    private final QueryPlanner planner;
    private final Model model;
    private final Set<String> mutations;
    private final ModelMetadata metadata;

    SchemaWiring(QueryPlanner planner, Model model) {
        this.planner = planner;
        this.model = model;
        this.mutations = Stream.concat(
                        Mutation.all(model).map(Mutation::name), AccessMutation.BY_FIELD.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.metadata = new ModelMetadata(model);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                QUERY,
                query -> query.dataFetcher("tables", environment -> metadata.tables())
                        .dataFetcher(
                                "table",
                                environment -> metadata.table(
                                        String.valueOf(environment.<Object>getArgument("logicalName")))));
        wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("__Schema", "directives"), DIRECTIVES));
    }

    /** Beside the factories of others. */
    @Override
    public void configure(RuntimeWiring.Builder wiring, List<WiringFactory> factories) {
        factories.add(this);
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return SCALARS.containsKey(environment.getScalarTypeDefinition().getName());
    }

    /** The library's scalar, with the schema's description. */
    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        ScalarTypeDefinition definition = environment.getScalarTypeDefinition();
        return Objects.requireNonNull(SCALARS.get(definition.getName()))
                .transform(
                        scalar -> scalar.description(definition.getDescription().getContent()));
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
        String parent = environment.getParentType().getName();
        String field = environment.getFieldDefinition().getName();
        return parent.equals(QUERY) && planner.fields().contains(field)
                || parent.equals(MUTATION) && mutations.contains(field);
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
        return environment.getParentType().getName().equals(QUERY) ? READ : CHANGE;
    }

    private static @Nullable Object change(DataFetchingEnvironment environment) {
        return CompleteAnswer.fetched(
                operation(environment).change(environment.getField().getResultKey()));
    }

    private static OperationExecution operation(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(OperationExecution.class));
    }

    private static @Nullable Object read(DataFetchingEnvironment environment) {
        return CompleteAnswer.fetched(
                operation(environment).read(environment.getField().getResultKey()));
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
        return FIELD;
    }

    /** A field of an answer by its key, of the metadata by its name, or a property of what a deployer's fetcher returned. */
    private static @Nullable Object field(DataFetchingEnvironment environment) throws Exception {
        return switch (environment.<Object>getSource()) {
            case AnswerObject answer -> answer.get(environment.getField().getResultKey());
            case MetadataObject described ->
                described.values().get(environment.getField().getName());
            case null, default ->
                PropertyDataFetcher.fetching(environment.getField().getName()).get(environment);
        };
    }

    /** Of our interfaces; the types of a deployer's are resolved as Spring does it. */
    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return environment.getRegistry().getAllImplementationsOf(environment.getInterfaceTypeDefinition()).stream()
                .anyMatch(type -> model.ofType(type.getName()) != null);
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        TypeResolver others = new ClassNameTypeResolver();
        return resolving -> resolving.getObject() instanceof AnswerObject answer
                ? resolving.getSchema().getObjectType(answer.type())
                : others.getType(resolving);
    }
}
