package dev.sessiongraph.exchange;

import dev.sessiongraph.model.DateTimes;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/** Reads a JSON value as the graph keeps values of a property's type; null if it is not of that type. */
final class ValueReader {

    private ValueReader() {}

    static @Nullable Object read(JsonParser json, JsonToken token, Field.Property property) {
        try {
            return switch (token) {
                case VALUE_STRING -> text(json.getString(), property.type());
                case VALUE_NUMBER_INT -> integer(json.getLongValue(), property.type());
                case VALUE_NUMBER_FLOAT -> property.type() == ValueType.FLOAT ? finite(json.getDoubleValue()) : null;
                case VALUE_TRUE, VALUE_FALSE ->
                    property.type() == ValueType.BOOLEAN ? (Object) (token == JsonToken.VALUE_TRUE) : null;
                default -> null;
            };
        } catch (InputCoercionException | DateTimeException | NumberFormatException unfit) {
            return null;
        }
    }

    private static @Nullable Object text(String text, ValueType type) {
        return switch (type) {
            case STRING, URL -> text;
            case ID -> Guids.read(text).orElse(null);
            case DATE_TIME -> moment(text);
            // Numbers of 64 bits come as text where a client asks for it (IEEE754Compatible)
            case LONG -> (Object) Long.valueOf(text);
            default -> null;
        };
    }

    private static @Nullable Object integer(long number, ValueType type) {
        return switch (type) {
            case INT, CHOICE -> number == (int) number ? (Object) number : null;
            case LONG -> (Object) number;
            case FLOAT -> (Object) (double) number;
            default -> null;
        };
    }

    private static @Nullable Object finite(double number) {
        return Double.isFinite(number) ? (Object) number : null;
    }

    private static @Nullable ZonedDateTime moment(String text) {
        return DateTimes.read(
                        text.length() == 10
                                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                                : OffsetDateTime.parse(text))
                .orElse(null);
    }

    /** The type's values as the message of a rejected row names them, with their article. */
    static String nameOf(ValueType type) {
        return switch (type) {
            case ID -> "a GUID";
            case STRING, URL -> "text";
            case INT, CHOICE -> "a whole number of 32 bits";
            case LONG -> "a whole number";
            case FLOAT -> "a number";
            case BOOLEAN -> "true or false";
            case DATE_TIME -> "a date-time with an offset from UTC";
            default -> "a value";
        };
    }
}
