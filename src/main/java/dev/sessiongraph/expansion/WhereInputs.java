package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;

/** The inputs that filter records by their values, by the records that they reference and by those that reference them. */
final class WhereInputs {

    private final TypeNames names;
    private final SdlWriter sdl;

    private WhereInputs(Model model, SdlWriter sdl) {
        this.names = new TypeNames(model);
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        WhereInputs wheres = new WhereInputs(model, sdl);
        model.tables().filter(Table::rich).forEach(wheres::where);
        wheres.recordWhere();
    }

    private void where(Table table) {
        String name = names.where(table.type());
        sdl.open(
                "Filters records of the table `" + table.logicalName() + "`; all conditions must match.",
                "input " + name);
        table.fields().values().forEach(field -> {
            switch (field) {
                case Field.Property property -> by(property.name(), TypeNames.filter(property));
                case Field.Duration span -> by(span.name(), TypeNames.filter(ValueType.LONG));
                case Field.Lookup lookup ->
                    by(lookup.name(), lookup.many() ? names.listWhere(lookup.type()) : names.where(lookup.type()));
                case Field.Reverse reverse -> by(reverse.name(), names.listWhere(reverse.type()));
                case Field.Derived _, Field.LogicalName _, Field.Walk _ -> {}
            }
        });
        combinations(name);
        listWhere(table.type());
    }

    private void recordWhere() {
        sdl.open("Filters records of any table; all conditions must match.", "input RecordWhere");
        by("id", "IdFilter");
        by("logicalName", TypeNames.filter(ValueType.STRING));
        by("name", TypeNames.filter(ValueType.STRING));
        by("isStub", "BooleanFilter");
        by("version", TypeNames.filter(ValueType.LONG));
        combinations("RecordWhere");
        listWhere(Model.RECORD);
    }

    private void by(String field, String type) {
        sdl.field("Filters by `" + field + "`.", field + ": " + type);
    }

    private void combinations(String name) {
        sdl.field("All of these match; true for an empty list.", "and: [" + name + "!]")
                .field("At least one of these matches; false for an empty list.", "or: [" + name + "!]")
                .field("This does not match.", "not: " + name)
                .close();
    }

    private void listWhere(String type) {
        String where = names.where(type);
        sdl.open("Filters records by their related records.", "input " + names.listWhere(type))
                .field("At least one related record matches.", "some: " + where)
                .field("No related record matches; true if there are none.", "none: " + where)
                .field("All related records match; true if there are none.", "all: " + where)
                .field("Exactly one related record matches.", "single: " + where)
                .close();
    }
}
