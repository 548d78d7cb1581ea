package dev.sessiongraph.fuzz;

import dev.sessiongraph.testing.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a fuzzed call beside Java's own for strings, numbers, booleans, lists, objects and null, and the call that
 * holds them: they are literals in its document, but for those that are given by a variable.
 */
sealed interface FuzzedValue {

    /** A literal in the document; in a variable it is a string. */
    record Token(String text) implements FuzzedValue {}

    /** Is given by a variable that is declared to be of that type, and left out if it is {@link #ABSENT}. */
    record Variable(String type, @Nullable Object value) implements FuzzedValue {

        static final Token ABSENT = new Token("absent");
    }

    /** A call of a root field with all that it needs. */
    record Call(String document, Map<String, @Nullable Object> variables) {

        static Call of(String operation, String field, Map<?, ?> arguments, String selection) {
            Map<String, Variable> given = new LinkedHashMap<>();
            String list = arguments.entrySet().stream()
                    .map(each -> each.getKey() + ": " + literal(each.getValue(), given))
                    .collect(Collectors.joining(", "));
            String declared = given.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue().type())
                    .collect(Collectors.joining(", "));
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            given.forEach((name, variable) -> {
                if (!Variable.ABSENT.equals(variable.value)) {
                    variables.put(name.substring(1), json(variable.value));
                }
            });
            return new Call(
                    operation + (declared.isEmpty() ? "" : " (" + declared + ")") + " { " + field
                            + (list.isEmpty() ? "" : "(" + list + ")") + selection + " }",
                    variables);
        }

        @Override
        public String toString() {
            String text = document + " " + Wire.JSON.writeValueAsString(variables);
            return text.length() < 3_000 ? text : text.substring(0, 3_000) + "…";
        }
    }

    private static String literal(@Nullable Object value, Map<String, Variable> given) {
        return switch (value) {
            case null -> "null";
            case Token token -> token.text;
            case Variable variable -> {
                String name = "$v" + given.size();
                given.put(name, variable);
                yield name;
            }
            case String text -> quoted(text);
            case List<?> list ->
                list.stream().map(each -> literal(each, given)).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(each -> each.getKey() + ": " + literal(each.getValue(), given))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(each -> each == '"' || each == '\\' || each < ' ' || Character.isSurrogate((char) each)
                        ? String.format("\\u%04x", each)
                        : Character.toString(each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case Token token -> token.text;
            case Variable variable -> json(variable.value);
            case List<?> list -> list.stream().map(FuzzedValue::json).toList();
            case Map<?, ?> object -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                object.forEach((name, each) -> copy.put(String.valueOf(name), json(each)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
