package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code @column}. */
final class ColumnReader {

    private static final List<String> ALWAYS = List.of("Create", "Read", "Update");

    private final Mistakes mistakes;

    ColumnReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Column read(Annotation column, boolean documented, FieldDefinition field) {
        String name = column.text("name");
        @Nullable List<String> valid = column.has("valid") ? column.texts("valid") : documented ? ALWAYS : null;
        return new Column(
                name,
                name.toLowerCase(Locale.ROOT),
                column.text("type"),
                column.textOrNull("format"),
                column.textOrNull("behavior"),
                documented && !column.has("required") ? "None" : column.textOrNull("required"),
                column.integer("maxLength"),
                column.integer("maxSizeInKB"),
                number(column, "min", field),
                number(column, "max", field),
                column.integer("precision"),
                column.integer("defaultFormValue"),
                valid == null ? null : valid.contains("Read"),
                valid == null ? null : valid.contains("Create"),
                valid == null ? null : valid.contains("Update"),
                null);
    }

    private @Nullable BigDecimal number(Annotation column, String argument, FieldDefinition field) {
        String text = column.textOrNull(argument);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notOne) {
            mistakes.add(field, "@column." + argument + " is no number: " + text);
            return null;
        }
    }

    /** A column of which only name and type are known. */
    static Column plain(String logicalName, String type) {
        return new Column(
                null, logicalName, type, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Column withTargets(Column column, List<String> targets) {
        return new Column(
                column.schemaName(),
                column.logicalName(),
                column.type(),
                column.format(),
                column.dateTimeBehavior(),
                column.required(),
                column.maxLength(),
                column.maxSizeInKB(),
                column.minValue(),
                column.maxValue(),
                column.precision(),
                column.defaultFormValue(),
                column.readable(),
                column.creatable(),
                column.updatable(),
                targets);
    }
}
