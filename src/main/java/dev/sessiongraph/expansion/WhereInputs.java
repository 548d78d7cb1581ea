package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inputs that filter records by their values, by the records that they reference and by those that reference them. */
final class WhereInputs {

    private final TypeNames names;
    private final SdlWriter sdl;
    private final Map<String, String> lists = new LinkedHashMap<>();

    private WhereInputs(Model model, SdlWriter sdl) {
        this.names = new TypeNames(model);
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        WhereInputs wheres = new WhereInputs(model, sdl);
        model.tables().filter(Table::rich).forEach(wheres::where);
        wheres.recordWhere();
        wheres.lists.forEach(wheres::listWhere);
    }

    private void where(Table table) {
        String name = names.where(table.type());
        sdl.open(
                "Filters records of the table `" + table.logicalName() + "`; all conditions must match.",
                "input " + name);
        table.fields().values().forEach(field -> {
            switch (field) {
                case Field.Property property -> by(table, field, TypeNames.filter(property));
                case Field.Duration _ -> by(table, field, TypeNames.filter(ValueType.LONG));
                case Field.Lookup lookup ->
                    by(table, field, lookup.many() ? list(lookup.type()) : names.where(lookup.type()));
                case Field.Reverse reverse ->
                    sdl.field(reverse.description(), field.name() + ": " + list(reverse.type()));
                case Field.Derived _, Field.LogicalName _, Field.Walk _ -> {}
            }
        });
        combinations(name);
    }

    private void recordWhere() {
        sdl.open("Filters records of any table; all conditions must match.", "input RecordWhere");
        sdl.field("The record's GUID.", "id: IdFilter")
                .field("The logical name of its table.", "logicalName: " + TypeNames.filter(ValueType.STRING))
                .field("Its primary name.", "name: " + TypeNames.filter(ValueType.STRING))
                .field("Whether only lookups have named it.", "isStub: BooleanFilter")
                .field(
                        "Its version, which increases with every change.",
                        "version: " + TypeNames.filter(ValueType.LONG));
        combinations("RecordWhere");
    }

    private void by(Table table, Field field, String type) {
        sdl.field(sdl.description(table.type(), field.name()), field.name() + ": " + type);
    }

    /** The input for lists of related records of a type, which is added if a filter has it. */
    private String list(String type) {
        String name = names.listWhere(type);
        lists.put(name, names.where(type));
        return name;
    }

    private void combinations(String name) {
        sdl.field("All of these match; true for an empty list.", "and: [" + name + "!]")
                .field("At least one of these matches; false for an empty list.", "or: [" + name + "!]")
                .field("This does not match.", "not: " + name)
                .close();
    }

    private void listWhere(String name, String where) {
        sdl.open("Filters records by their related records.", "input " + name)
                .field("At least one related record matches.", "some: " + where)
                .field("No related record matches; true if there are none.", "none: " + where)
                .field("All related records match; true if there are none.", "all: " + where)
                .field("Exactly one related record matches.", "single: " + where)
                .close();
    }
}
