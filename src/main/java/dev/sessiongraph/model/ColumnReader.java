package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code @column}. */
final class ColumnReader {

    private final Mistakes mistakes;

    ColumnReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** A documented table's columns are documented as a whole, so that what is left out has Dataverse's default. */
    Column read(Annotation column, boolean documented, FieldDefinition field) {
        String name = column.text("name");
        return new Column(
                name,
                name.toLowerCase(Locale.ROOT),
                new ColumnType(column.text("type"), column.textOrNull("format"), column.textOrNull("behavior"), null),
                new ColumnLimits(
                        column.integer("maxLength"),
                        column.integer("maxSizeInKB"),
                        number(column, "min", field),
                        number(column, "max", field),
                        column.integer("precision")),
                new ColumnUsage(
                        documented && !column.has("required") ? "None" : column.textOrNull("required"),
                        column.integer("defaultFormValue"),
                        valid(column, documented)));
    }

    private static @Nullable Set<ColumnValidity> valid(Annotation column, boolean documented) {
        if (column.has("valid")) {
            return ColumnValidity.of(column.texts("valid"));
        }
        return documented ? ColumnValidity.ALL : null;
    }

    private @Nullable BigDecimal number(Annotation column, String argument, FieldDefinition field) {
        String text = column.textOrNull(argument);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException wrong) {
            mistakes.add(field, "@column." + argument + " is not a number: " + text);
            return null;
        }
    }
}
