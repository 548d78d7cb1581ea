package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.Violation;
import graphql.execution.TypeFromAST;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the literals of a document, which may be invalid in other ways too, and finds violations by the place of the literal. */
final class LiteralWalk {

    private static final GraphQLFieldDefinition TYPE = Introspection.TypeMetaFieldDef;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> walked = new HashSet<>();
    private final Map<SourceLocation, List<Violation>> violations = new HashMap<>();

    private LiteralWalk(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, _) -> one));
    }

    /** The violations of each argument and each variable's default, by its location. */
    static Map<SourceLocation, List<Violation>> violations(GraphQLSchema schema, Document document) {
        LiteralWalk walk = new LiteralWalk(schema, document);
        document.getDefinitionsOfType(OperationDefinition.class).forEach(walk::operation);
        return walk.violations;
    }

    private void operation(OperationDefinition operation) {
        GraphQLFieldsContainer root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        operation.getVariableDefinitions().forEach(this::defaultValue);
        if (root != null) {
            selections(operation.getSelectionSet(), root, "");
        }
    }

    private void defaultValue(VariableDefinition variable) {
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        if (type != null && variable.getDefaultValue() != null) {
            ValueCheck check = new ValueCheck();
            check.literal(type, variable.getDefaultValue(), variable.getName());
            violations.put(variable.getSourceLocation(), check.violations());
        }
    }

    private void selections(@Nullable SelectionSet set, GraphQLFieldsContainer parent, String path) {
        if (set == null) {
            return;
        }
        set.getSelections().forEach(selection -> {
            directives((DirectivesContainer<?>) selection, path);
            switch (selection) {
                case Field field -> field(field, parent, path);
                case InlineFragment fragment ->
                    fragment(fragment.getTypeCondition(), fragment.getSelectionSet(), parent, path);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && walked.add(spread.getName())) {
                        fragment(fragment.getTypeCondition(), fragment.getSelectionSet(), parent, path);
                    }
                }
                default -> throw new IllegalArgumentException("unknown selection: " + selection);
            }
        });
    }

    private void fragment(@Nullable TypeName condition, SelectionSet set, GraphQLFieldsContainer parent, String path) {
        GraphQLType type = condition == null ? parent : schema.getType(condition.getName());
        if (type instanceof GraphQLFieldsContainer container) {
            selections(set, container, path);
        }
    }

    private void field(Field field, GraphQLFieldsContainer parent, String path) {
        GraphQLFieldDefinition definition =
                field.getName().equals(TYPE.getName()) ? TYPE : parent.getFieldDefinition(field.getName());
        if (definition != null) {
            String at = path.isEmpty() ? field.getResultKey() : path + "." + field.getResultKey();
            arguments(field.getArguments(), definition::getArgument, at);
            if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer type) {
                selections(field.getSelectionSet(), type, at);
            }
        }
    }

    private void directives(DirectivesContainer<?> container, String path) {
        for (Directive directive : container.getDirectives()) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition != null) {
                String at = "@" + directive.getName();
                arguments(directive.getArguments(), definition::getArgument, path.isEmpty() ? at : path + "." + at);
            }
        }
    }

    private void arguments(
            List<Argument> arguments, Function<String, @Nullable GraphQLArgument> definitions, String path) {
        for (Argument argument : arguments) {
            GraphQLArgument definition = definitions.apply(argument.getName());
            if (definition != null) {
                ValueCheck check = new ValueCheck();
                check.literal(definition.getType(), argument.getValue(), path + "." + argument.getName());
                violations.put(argument.getSourceLocation(), check.violations());
            }
        }
    }
}
