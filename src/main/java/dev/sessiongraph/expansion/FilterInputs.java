package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import java.util.List;
import java.util.Objects;

/** The inputs that compare a value: one for each scalar and each choice column. */
final class FilterInputs {

    private static final List<ValueType> ORDERED =
            List.of(ValueType.STRING, ValueType.INT, ValueType.LONG, ValueType.FLOAT, ValueType.DATE_TIME);

    private final SdlWriter sdl;

    private FilterInputs(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        FilterInputs filters = new FilterInputs(sdl);
        filters.equality("IdFilter", "ID", "Compares an id, which can be a GUID in any spelling.")
                .sdl
                .close();
        filters.equality("BooleanFilter", "Boolean", "Compares a boolean.").sdl.close();
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
                .field("The length in units, at least 1.", "last: Int!")
                .field("The unit; months and years follow the calendar in UTC.", "unit: TimeUnit!")
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
                .field("Equals this.", "eq: " + type)
                .field("Does not equal this, or is absent.", "ne: " + type)
                .field("Is one of these.", "in: [" + type + "!]")
                .field("Is none of these, or is absent.", "notIn: [" + type + "!]")
                .field("Is absent if true, is present if false.", "isNull: Boolean");
        return this;
    }

    private void ordered(ValueType type) {
        String scalar = type.scalar();
        equality(TypeNames.filter(type), scalar, "Compares a value; comparisons with an absent value are false.");
        sdl.field("Is less than this.", "lt: " + scalar)
                .field("Is at most this.", "lte: " + scalar)
                .field("Is greater than this.", "gt: " + scalar)
                .field("Is at least this.", "gte: " + scalar)
                .field("Is in this range.", "between: " + scalar + "Range");
        if (type == ValueType.STRING) {
            sdl.field("Contains this text.", "contains: String")
                    .field("Starts with this text.", "startsWith: String")
                    .field("Ends with this text.", "endsWith: String")
                    .field("Whether the comparison ignores case.", "ignoreCase: Boolean = false");
        }
        if (type == ValueType.DATE_TIME) {
            sdl.field("Is in this span of time, which ends now.", "within: TimeSpan");
        }
        sdl.close();
        sdl.open("A range, both ends included.", "input " + scalar + "Range")
                .field("The lower end.", "from: " + scalar + "!")
                .field("The upper end.", "to: " + scalar + "!")
                .close();
    }
}
