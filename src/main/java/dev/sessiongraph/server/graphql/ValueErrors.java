package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.Violation;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.TypeFromAST;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces graphql-java's errors of wrong variables and literals, which stop at the first fault of a value and quote its own
 * classes, by errors that tell all faults with their places. Only requests with such errors are looked at again.
 */
final class ValueErrors {

    private static final Set<ValidationErrorType> LITERALS =
            Set.of(ValidationErrorType.WrongType, ValidationErrorType.BadValueForDefaultArg);

    private final InstrumentationExecutionParameters request;

    private ValueErrors(InstrumentationExecutionParameters request) {
        this.request = request;
    }

    static List<GraphQLError> replaceIn(List<GraphQLError> errors, InstrumentationExecutionParameters request) {
        boolean variables = errors.stream().anyMatch(ValueErrors::isOfVariable);
        boolean literals = errors.stream().anyMatch(ValueErrors::isOfLiteral);
        return variables || literals ? new ValueErrors(request).replaced(errors) : errors;
    }

    private static boolean isOfVariable(GraphQLError error) {
        return error instanceof CoercingParseValueException
                || error instanceof CoercingParseLiteralException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof InputMapDefinesTooManyFieldsException
                || error instanceof OneOfTooManyKeysException
                || error instanceof OneOfNullValueException;
    }

    private static boolean isOfLiteral(GraphQLError error) {
        return error instanceof ValidationError invalid && LITERALS.contains(invalid.getValidationErrorType());
    }

    private List<GraphQLError> replaced(List<GraphQLError> errors) {
        Document document = document();
        Map<SourceLocation, List<Violation>> literals = LiteralWalk.violations(request.getSchema(), document);
        List<GraphQLError> all = new ArrayList<>();
        for (GraphQLError error : errors) {
            List<Violation> violations = isOfVariable(error)
                    ? variables(document)
                    : isOfLiteral(error)
                            ? literals.getOrDefault(error.getLocations().getFirst(), List.of())
                            : List.of();
            all.add(
                    violations.isEmpty()
                            ? error
                            : ResponseError.of(new BadUserInput(violations)).at(error.getLocations(), null));
        }
        return all;
    }

    private Document document() {
        ParserOptions options = request.getGraphQLContext().get(ParserOptions.class);
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(request.getQuery())
                .parserOptions(options)
                .build());
    }

    private List<Violation> variables(Document document) {
        var operation = NodeUtil.getOperation(document, request.getOperation()).operationDefinition;
        Map<String, Object> given =
                request.getExecutionInput().getRawVariables().toMap();
        ValueCheck check = new ValueCheck();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            GraphQLType type = TypeFromAST.getTypeFromAST(request.getSchema(), variable.getType());
            if (type != null && (given.containsKey(variable.getName()) || variable.getDefaultValue() == null)) {
                check.check(type, given.get(variable.getName()), variable.getName());
            }
        }
        return check.violations();
    }
}
