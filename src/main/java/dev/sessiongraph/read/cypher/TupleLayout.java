package dev.sessiongraph.read.cypher;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a list that a statement returns and that has the same parts every time: the position of a part is its place
 * in the enum. A list costs the database and the driver less than a map, which repeats its keys in every row.
 *
 * @param <P> the parts
 */
public record TupleLayout<P extends Enum<P>>(Class<P> parts) {

    /** The list as an expression; each part needs one. */
    String expression(Map<P, String> expressions) {
        return Stream.of(parts.getEnumConstants())
                .map(part -> Objects.requireNonNull(expressions.get(part), part.name()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A part of a returned list. */
    public @Nullable Object value(Object tuple, P part) {
        return ((List<?>) tuple).get(part.ordinal());
    }

    /** A part that is never null. */
    public Object required(Object tuple, P part) {
        return Objects.requireNonNull(value(tuple, part), part.name());
    }

    /** A part that is a list. */
    public List<?> list(Object tuple, P part) {
        return (List<?>) required(tuple, part);
    }

    /** A part that is an integer. */
    public int integer(Object tuple, P part) {
        return ((Long) required(tuple, part)).intValue();
    }

    /** A part that is a text. */
    public String text(Object tuple, P part) {
        return (String) required(tuple, part);
    }
}
