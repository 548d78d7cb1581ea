package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import java.util.Objects;

/** The inputs of writes: the columns of a record that a client can give, on create, on update, or on either. */
final class MutationInputs {

    private static final String ID = "The record's GUID, in any spelling";

    private final SdlWriter sdl;

    private MutationInputs(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        MutationInputs inputs = new MutationInputs(sdl);
        model.tables().filter(Table::rich).forEach(inputs::table);
        sdl.open("Names a record of the lookup's only table; there is no hidden creation.", "input RecordId")
                .field(ID + ".", "id: ID!")
                .close();
        sdl.open("Names a record of one of several tables; there is no hidden creation.", "input RecordKey")
                .field("The logical name of its table.", "table: String!")
                .field(ID + ".", "id: ID!")
                .close();
        sdl.open("A record of any table but those of sessions.", "input RecordInput")
                .field(ID + "; made up if none is given.", "id: ID")
                .field("Its primary name.", "name: String")
                .field("What its lookups name.", "lookups: [LookupInput!]")
                .close();
        sdl.open("What one lookup of a record names.", "input LookupInput")
                .field("The lookup's field.", "field: String!")
                .field("The logical name of the named record's table.", "table: String!")
                .field(ID + "; null takes the link away.", "id: ID")
                .close();
    }

    private void table(Table table) {
        String of = " of the table `" + table.logicalName() + "`";
        Mutation.of(table).forEach(mutation -> {
            switch (mutation.kind()) {
                case CREATE -> {
                    sdl.open("A new record" + of + ".", "input Create" + table.type() + "Input")
                            .field(ID + "; made up if none is given.", "id: ID");
                    columns(table, true, false);
                }
                case UPDATE -> {
                    sdl.open(
                            "What changes in a record" + of + "; null takes a value away.",
                            "input Update" + table.type() + "Input");
                    columns(table, false, true);
                }
                case UPDATE_MANY -> {
                    sdl.open(
                            "What changes in one of several records" + of + "; null takes a value away.",
                            "input Update" + table.type() + "sInput");
                    key();
                    columns(table, false, true);
                }
                case UPSERT -> {
                    sdl.open(
                            "A record" + of + ": created with these columns, or changed by them.",
                            "input Upsert" + table.type() + "Input");
                    columns(table, true, true);
                }
                case UPSERT_MANY -> {
                    sdl.open(
                            "One of several records" + of + ": created with these columns, or changed by them.",
                            "input Upsert" + table.type() + "sInput");
                    key();
                    columns(table, true, true);
                }
                default -> {}
            }
        });
    }

    private void key() {
        sdl.field(ID + ".", "id: ID!")
                .field("Refuse the change unless this is the record's version.", "ifVersion: Long");
    }

    private void columns(Table table, boolean create, boolean update) {
        for (Field field : table.fields().values()) {
            if (isGiven(field, create, update)) {
                sdl.field(sdl.description(table.type(), field.name()), field.name() + ": " + type(field));
            }
        }
        sdl.close();
    }

    /** Whether a client can give the column. Columns of which the reference says nothing can be given. */
    private static boolean isGiven(Field field, boolean create, boolean update) {
        if (field instanceof Field.Lookup lookup && lookup.many()) {
            return true;
        }
        Column column = field.column();
        if (column == null || field.name().equals("id")) {
            return false;
        }
        boolean kind = field instanceof Field.Lookup
                || field instanceof Field.Property property
                        && property.property().equals(property.name());
        return kind
                && (create && !Boolean.FALSE.equals(column.creatable())
                        || update && !Boolean.FALSE.equals(column.updatable()));
    }

    private static String type(Field field) {
        return switch (field) {
            case Field.Property property ->
                property.choices() != null
                        ? Objects.requireNonNull(property.choices()).type()
                        : property.type().scalar();
            case Field.Lookup lookup when lookup.many() -> "[RecordId!]";
            case Field.Lookup lookup -> lookup.polymorphic() ? "RecordKey" : "RecordId";
            default -> throw new IllegalArgumentException("cannot be given: " + field.name());
        };
    }
}
