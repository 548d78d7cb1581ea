package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.read.plan.Violations;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in which a given value differs from the input type of its place: a variable's value, as it came in JSON,
 * or a literal of the document.
 */
final class ValueCheck {

    private static final int MOST_LISTED = 12;
    private static final Map<String, String> FORMS = Map.of(
            "Int", "a whole number from -2147483648 to 2147483647",
            "Long", "a whole number of at most 64 bits",
            "Float", "a number",
            "BigDecimal", "a decimal number",
            "String", "a string",
            "ID", "an id, as a string",
            "Boolean", "true or false",
            "DateTime", "a date-time with its offset from UTC, such as 2026-01-31T10:00:00Z",
            "Url", "an absolute URL, such as https://example.com/");

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    /** Checks a literal; the variables in it are checked by their own types. */
    void literal(GraphQLType type, Value<?> literal, String path) {
        check(type, plain(literal), path);
    }

    /** A literal with its lists and objects as those of JSON; scalars and variables are still literals. */
    private static @Nullable Object plain(Value<?> literal) {
        return switch (literal) {
            case NullValue _ -> null;
            case ArrayValue list ->
                list.getValues().stream().map(ValueCheck::plain).collect(Collectors.toCollection(ArrayList::new));
            case ObjectValue object -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), plain(field.getValue()));
                }
                yield fields;
            }
            default -> literal;
        };
    }

    /** Checks the value of a variable, or of a part of it or of a literal. */
    void check(GraphQLType type, @Nullable Object value, String path) {
        if (value instanceof VariableReference) {
            return;
        }
        if (type instanceof GraphQLNonNull required) {
            if (value == null) {
                add(path, ViolationRule.REQUIRED, "must not be null");
            } else {
                check(required.getWrappedType(), value, path);
            }
        } else if (value != null) {
            switch (type) {
                case GraphQLList list -> list(list, value, path);
                case GraphQLInputObjectType object -> object(object, value, path);
                case GraphQLEnumType choice -> choice(choice, value, path);
                case GraphQLScalarType scalar -> scalar(scalar, value, path);
                default -> throw new IllegalArgumentException("not an input type: " + type);
            }
        }
    }

    /** A single value stands for a list of one. */
    private void list(GraphQLList list, Object value, String path) {
        if (!(value instanceof List<?> values)) {
            check(list.getWrappedType(), value, path);
            return;
        }
        for (int at = 0; at < values.size(); at++) {
            check(list.getWrappedType(), values.get(at), path + "[" + at + "]");
        }
    }

    private void object(GraphQLInputObjectType type, Object value, String path) {
        if (!(value instanceof Map<?, ?> given)) {
            wrongType(path, "an object of the type " + type.getName(), value);
            return;
        }
        given.forEach((name, each) -> {
            GraphQLInputObjectField field = type.getFieldDefinition(String.valueOf(name));
            if (field == null) {
                add(path + "." + name, ViolationRule.FIELD, "is not a field of " + type.getName());
            } else if (each == null && type.isOneOf()) {
                add(path + "." + name, ViolationRule.REQUIRED, "must not be null");
            } else {
                check(field.getType(), each, path + "." + name);
            }
        });
        if (type.isOneOf() && given.size() != 1) {
            add(path, ViolationRule.SINGLE, "must have exactly one field of " + type.getName());
        }
        type.getFieldDefinitions().stream()
                .filter(field -> field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue())
                .filter(field -> !given.containsKey(field.getName()))
                .forEach(field -> add(path + "." + field.getName(), ViolationRule.REQUIRED, "must be given"));
    }

    private void choice(GraphQLEnumType type, Object value, String path) {
        String name =
                value instanceof EnumValue literal ? literal.getName() : value instanceof String text ? text : null;
        if (name == null || type.getValue(name) == null) {
            String names = type.getValues().size() > MOST_LISTED
                    ? "a value of " + type.getName()
                    : type.getValues().stream()
                            .map(each -> each.getName())
                            .collect(Collectors.joining(", ", "one of ", ""));
            wrongType(path, names, value);
        }
    }

    private void scalar(GraphQLScalarType type, Object value, String path) {
        boolean several = value instanceof List<?> || value instanceof Map<?, ?>;
        if (several && FORMS.containsKey(type.getName())) {
            wrongType(path, FORMS.getOrDefault(type.getName(), ""), value);
            return;
        }
        try {
            if (value instanceof Value<?> literal) {
                type.getCoercing()
                        .parseLiteral(
                                literal,
                                CoercedVariables.emptyVariables(),
                                GraphQLContext.getDefault(),
                                Locale.ENGLISH);
            } else {
                type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
            }
        } catch (CoercingParseLiteralException | CoercingParseValueException _) {
            wrongType(path, FORMS.getOrDefault(type.getName(), "a value of " + type.getName()), value);
        }
    }

    private void wrongType(String path, String form, Object value) {
        String given = Violations.shorten(shown(value));
        violations.add(new Violation(path, ViolationRule.TYPE, "must be " + form + ": " + given, null, given));
    }

    /** The value as its document, or its JSON but for quotes, has it. */
    private static String shown(@Nullable Object value) {
        return switch (value) {
            case Value<?> literal -> AstPrinter.printAstCompact(literal);
            case List<?> list -> list.stream().map(ValueCheck::shown).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(field -> field.getKey() + ": " + shown(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case null, default -> String.valueOf(value);
        };
    }

    private void add(String path, ViolationRule rule, String message) {
        violations.add(Violation.of(path, rule, message));
    }
}
