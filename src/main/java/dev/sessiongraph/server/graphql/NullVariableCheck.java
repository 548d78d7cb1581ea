package dev.sessiongraph.server.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import graphql.validation.rules.VariableTypesMatch;
import java.util.List;
import java.util.Locale;

/**
 * Finds variables that are null where a value is required. Validation accepts a nullable variable there if it has a default,
 * and whether null is given instead of the default is known only when the operation runs.
 */
final class NullVariableCheck {

    private NullVariableCheck() {}

    /** The errors that validation would report if the variables that are null had no defaults. */
    static List<ValidationError> errors(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        List<VariableDefinition> nulls = operation.getVariableDefinitions().stream()
                .filter(variable -> variable.getDefaultValue() != null && isNull(context, variable))
                .toList();
        if (nulls.isEmpty()) {
            return List.of();
        }
        List<VariableDefinition> variables = operation.getVariableDefinitions().stream()
                .map(variable ->
                        nulls.contains(variable) ? variable.transform(builder -> builder.defaultValue(null)) : variable)
                .toList();
        OperationDefinition without = operation.transform(builder -> builder.variableDefinitions(variables));
        Document document = context.getDocument()
                .transform(builder -> builder.definitions(context.getDocument().getDefinitions().stream()
                        .map(definition -> definition == operation ? without : definition)
                        .toList()));
        return new Validator()
                .validateDocument(
                        context.getGraphQLSchema(), document, VariableTypesMatch.class::equals, Locale.ENGLISH);
    }

    private static boolean isNull(ExecutionContext context, VariableDefinition variable) {
        return context.getCoercedVariables().get(variable.getName()) == null;
    }
}
