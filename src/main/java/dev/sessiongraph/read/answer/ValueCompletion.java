package dev.sessiongraph.read.answer;

import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.access.Rights;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import graphql.GraphQLContext;
import graphql.scalars.ExtendedScalars;
import graphql.schema.CoercingSerializeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Completes stored values as GraphQL does: converts each to what the type of its field shows, ready to be written. A
 * value that does not fit the model is left as it is, and {@link #complete} is false from then on: graphql-java has to
 * complete the answer, since it knows the error for such a value.
 */
public final class ValueCompletion {

    private final List<Rights> rights;
    private boolean complete = true;

    /** For an answer that shows no rights. */
    public ValueCompletion() {
        this(List.of());
    }

    /** @param rights each of those that limit the caller */
    ValueCompletion(List<Rights> rights) {
        this.rights = rights;
    }

    /** The caller's rights on single records. */
    RecordRights rights(Model model) {
        return new RecordRights(model, rights);
    }

    /** Whether all values so far fitted the model. */
    boolean complete() {
        return complete;
    }

    /** A stored value as its field shows it; a choice that the model does not know is null. */
    @Nullable
    Object property(Field.Property property, @Nullable Object stored) {
        if (stored == null) {
            return absent(property.type());
        }
        if (property.type() != ValueType.CHOICE) {
            return value(property.type(), stored);
        }
        if (!(stored instanceof Long)) {
            return left(stored);
        }
        Choices.Choice choice = choice(property, stored);
        return choice == null ? null : choice.name();
    }

    private @Nullable Object absent(ValueType type) {
        if (type == ValueType.FLAG) {
            return false;
        }
        complete &= type != ValueType.ID;
        return null;
    }

    /** The choice for a stored value; null if the model knows none. */
    Choices.@Nullable Choice choice(Field.Property property, Object stored) {
        return stored instanceof Long value
                ? Objects.requireNonNull(property.choices()).byValue().get(value)
                : null;
    }

    /** The milliseconds between two stored times. */
    Object millis(Object from, Object to) {
        return from instanceof ZonedDateTime start && to instanceof ZonedDateTime end
                ? Duration.between(start, end).toMillis()
                : left(from + " to " + to);
    }

    /** A value of that type, which must not be a choice. */
    public Object value(ValueType type, Object value) {
        return switch (type) {
            case ID, STRING -> value instanceof String ? value : left(value);
            case BOOLEAN, FLAG -> value instanceof Boolean ? value : left(value);
            case LONG -> value instanceof Long ? value : left(value);
            case INT -> value instanceof Long number && number == number.intValue() ? number.intValue() : left(value);
            case FLOAT -> number(value);
            case DATE_TIME ->
                value instanceof ZonedDateTime time && DateTimes.isStorable(time) ? DateTimes.write(time) : left(value);
            case URL -> url(value);
            case CHOICE -> throw new IllegalArgumentException("a choice depends on its field");
        };
    }

    private Object number(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : left(value);
    }

    private Object url(Object value) {
        try {
            return String.valueOf(
                    ExtendedScalars.Url.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ENGLISH));
        } catch (CoercingSerializeException malformed) {
            return left(value);
        }
    }

    private Object left(Object value) {
        complete = false;
        return value;
    }
}
