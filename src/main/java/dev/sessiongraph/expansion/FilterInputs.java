package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import java.util.List;
import java.util.Objects;

/** The inputs that compare a value, one for each scalar and each choice column. */
final class FilterInputs {

    private static final List<ValueType> ORDERED =
            List.of(ValueType.STRING, ValueType.INT, ValueType.LONG, ValueType.FLOAT, ValueType.DATE_TIME);

    private final SdlWriter sdl;

    private FilterInputs(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        FilterInputs filters = new FilterInputs(sdl);
        filters.equality("IdFilter", "ID", "Compares an id, in any of a GUID's spellings.")
                .sdl
                .close();
        filters.equality("BooleanFilter", "Boolean", "Compares a yes or no.")
                .sdl
                .close();
        ORDERED.forEach(filters::ordered);
        model.tables()
                .filter(Table::rich)
                .flatMap(Table::properties)
                .filter(property -> property.type() == ValueType.CHOICE)
                .map(Field.Property::choices)
                .map(choices -> Objects.requireNonNull(choices).type())
                .distinct()
                .forEach(type -> filters.equality(type + "Filter", type, "Compares a choice.")
                        .sdl
                        .close());
        sdl.open("A span of time that ends now.", "input TimeSpan")
                .field("How many units it is long, at least 1.", "last: Int!")
                .field("The unit, by the calendar in UTC.", "unit: TimeUnit!")
                .close();
        sdl.open("A unit of time.", "enum TimeUnit")
                .field("60 seconds.", "MINUTE")
                .field("60 minutes.", "HOUR")
                .field("24 hours.", "DAY")
                .field("7 days.", "WEEK")
                .field("A calendar month.", "MONTH")
                .field("A calendar year.", "YEAR")
                .close();
    }

    private FilterInputs equality(String name, String type, String description) {
        sdl.open(description, "input " + name)
                .field("Is this.", "eq: " + type)
                .field("Is not this, or is absent.", "ne: " + type)
                .field("Is one of these.", "in: [" + type + "!]")
                .field("Is none of these, or is absent.", "notIn: [" + type + "!]")
                .field("Is absent, or is there.", "isNull: Boolean");
        return this;
    }

    private void ordered(ValueType type) {
        String scalar = type.scalar();
        equality(TypeNames.filter(type), scalar, "Compares a value; an absent one compares as false.");
        sdl.field("Is less.", "lt: " + scalar)
                .field("Is less or the same.", "lte: " + scalar)
                .field("Is greater.", "gt: " + scalar)
                .field("Is greater or the same.", "gte: " + scalar)
                .field("Lies between, both ends included.", "between: " + scalar + "Range");
        if (type == ValueType.STRING) {
            sdl.field("Contains this text.", "contains: String")
                    .field("Starts with this text.", "startsWith: String")
                    .field("Ends with this text.", "endsWith: String")
                    .field("Whether upper and lower case are the same.", "ignoreCase: Boolean = false");
        }
        if (type == ValueType.DATE_TIME) {
            sdl.field("Lies in a span of time that ends now.", "within: TimeSpan");
        }
        sdl.close();
        sdl.open("A range with both ends.", "input " + scalar + "Range")
                .field("Its lower end.", "from: " + scalar + "!")
                .field("Its upper end.", "to: " + scalar + "!")
                .close();
    }
}
