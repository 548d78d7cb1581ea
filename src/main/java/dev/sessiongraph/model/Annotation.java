package dev.sessiongraph.model;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directive applied in the schema, with its arguments as plain values, which {@link DirectiveCheck} has checked. */
record Annotation(Directive directive) {

    static Optional<Annotation> of(DirectivesContainer<?> node, String name) {
        return all(node, name).stream().findFirst();
    }

    static List<Annotation> all(DirectivesContainer<?> node, String name) {
        return node.getDirectives(name).stream().map(Annotation::new).toList();
    }

    boolean has(String argument) {
        return value(argument) != null;
    }

    String text(String argument) {
        String text = textOrNull(argument);
        return text == null ? "" : text;
    }

    @Nullable
    String textOrNull(String argument) {
        Value<?> value = value(argument);
        return value == null ? null : plain(value);
    }

    @Nullable
    Integer integer(String argument) {
        Value<?> value = value(argument);
        return value instanceof IntValue number
                ? Integer.valueOf(number.getValue().intValueExact())
                : null;
    }

    @Nullable
    Boolean flag(String argument) {
        Value<?> value = value(argument);
        return value instanceof BooleanValue flag ? Boolean.valueOf(flag.isValue()) : null;
    }

    /** The list's elements: one if a single value is given in place of a list, none if the argument is absent. */
    List<String> texts(String argument) {
        Value<?> value = value(argument);
        return value == null
                ? List.of()
                : elements(value).map(Annotation::plain).toList();
    }

    List<List<String>> lists(String argument) {
        Value<?> value = value(argument);
        return value == null
                ? List.of()
                : elements(value)
                        .map(list -> elements(list).map(Annotation::plain).toList())
                        .toList();
    }

    @Nullable
    ObjectValue object(String argument) {
        return (ObjectValue) value(argument);
    }

    private @Nullable Value<?> value(String argument) {
        return directive.getArgument(argument) == null
                ? null
                : directive.getArgument(argument).getValue();
    }

    static Stream<Value<?>> elements(Value<?> value) {
        return value instanceof ArrayValue list
                ? list.getValues().stream().map(each -> (Value<?>) each)
                : Stream.of(value);
    }

    static String plain(Value<?> value) {
        return switch (value) {
            case StringValue text -> String.valueOf(text.getValue());
            case EnumValue name -> name.getName();
            case IntValue number -> number.getValue().toString();
            default -> value.toString();
        };
    }
}
