package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;

/** The inputs that choose records: by their values, by what their lookups name, by what names them. */
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
                "Chooses records of the table `" + table.logicalName() + "`; all that is given must hold.",
                "input " + name);
        table.fields().values().forEach(field -> {
            switch (field) {
                case Field.Property property -> by(property.name(), TypeNames.filter(property));
                case Field.Duration span -> by(span.name(), TypeNames.filter(ValueType.LONG));
                case Field.Lookup lookup ->
                    by(lookup.name(), lookup.many() ? names.listWhere(lookup.type()) : names.where(lookup.type()));
                case Field.Reverse reverse -> by(reverse.name(), names.listWhere(reverse.type()));
                case Field.Derived output -> {}
                case Field.TableName output -> {}
                case Field.Walk output -> {}
            }
        });
        combinations(name);
        listWhere(table.type());
    }

    private void recordWhere() {
        sdl.open("Chooses records of any table; all that is given must hold.", "input RecordWhere");
        by("id", "IdFilter");
        by("logicalName", TypeNames.filter(ValueType.STRING));
        by("name", TypeNames.filter(ValueType.STRING));
        by("isStub", "BooleanFilter");
        by("version", TypeNames.filter(ValueType.LONG));
        combinations("RecordWhere");
        listWhere(Model.RECORD);
    }

    private void by(String field, String type) {
        sdl.field("By `" + field + "`.", field + ": " + type);
    }

    private void combinations(String name) {
        sdl.field("All of these hold; true of none.", "and: [" + name + "!]")
                .field("At least one of these holds; false of none.", "or: [" + name + "!]")
                .field("This does not hold.", "not: " + name)
                .close();
    }

    private void listWhere(String type) {
        String where = names.where(type);
        sdl.open("Chooses records by those at the other end of a relationship.", "input " + names.listWhere(type))
                .field("At least one of them is so.", "some: " + where)
                .field("None of them is so; true if there are none.", "none: " + where)
                .field("All of them are so; true if there are none.", "all: " + where)
                .field("Exactly one of them is so.", "single: " + where)
                .close();
    }
}
