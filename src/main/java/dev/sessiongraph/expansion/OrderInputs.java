package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;

/** The inputs that sort records: each is one value, of the record itself or of a record that it references. */
final class OrderInputs {

    private OrderInputs() {}

    static void write(Model model, SdlWriter sdl) {
        TypeNames names = new TypeNames(model);
        sdl.open("A sort direction; absent values come last in both.", "enum SortDirection")
                .field("Ascending.", "ASC")
                .field("Descending.", "DESC")
                .close();
        model.tables().filter(Table::rich).forEach(table -> {
            sdl.open(
                    "A sort key for records of the table `" + table.logicalName() + "`.",
                    "input " + names.orderBy(table.type()) + " @oneOf");
            table.fields().values().forEach(field -> {
                switch (field) {
                    case Field.Property _, Field.Duration _ -> by(sdl, table, field, "SortDirection");
                    case Field.Lookup lookup -> {
                        if (!lookup.many()) {
                            by(sdl, table, field, names.orderBy(lookup.type()));
                        }
                    }
                    case Field.Reverse _, Field.Derived _, Field.LogicalName _, Field.Walk _ -> {}
                }
            });
            sdl.close();
        });
        sdl.open("A sort key for records of any table.", "input RecordOrderBy @oneOf");
        sdl.field("The record's GUID.", "id: SortDirection")
                .field("Its primary name.", "name: SortDirection")
                .field("Its version, which increases with every change.", "version: SortDirection")
                .close();
    }

    private static void by(SdlWriter sdl, Table table, Field field, String type) {
        sdl.field(sdl.description(table.type(), field.name()), field.name() + ": " + type);
    }
}
