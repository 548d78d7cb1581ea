package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import java.util.Objects;

/** The inputs of mutations: the columns that a client can write on create, on update or on either. */
final class MutationInputs {

    private static final String ID = "The record's GUID, in any spelling";

    private final SdlWriter sdl;

    private MutationInputs(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        MutationInputs inputs = new MutationInputs(sdl);
        model.tables().filter(Table::rich).forEach(inputs::table);
        sdl.open(
                        "References a record of the lookup's only table; it must exist or be created by the same mutation.",
                        "input RecordId")
                .field(ID + ".", "id: ID!")
                .close();
        sdl.open(
                        "References a record of one of several tables; it must exist or be created by the same mutation.",
                        "input RecordKey")
                .field("The logical name of its table.", "table: String!")
                .field(ID + ".", "id: ID!")
                .close();
        sdl.open("A record of any table except the session tables.", "input RecordInput")
                .field(ID + "; generated if absent.", "id: ID")
                .field("Its primary name.", "name: String")
                .field("Its lookups.", "lookups: [LookupInput!]")
                .close();
        sdl.open("A lookup of a record, with the record that it references.", "input LookupInput")
                .field("The lookup's field.", "field: String!")
                .field("The logical name of the referenced record's table.", "table: String!")
                .field(ID + "; null clears the lookup.", "id: ID")
                .close();
    }

    private void table(Table table) {
        String of = " of the table `" + table.logicalName() + "`";
        Mutation.of(table).forEach(mutation -> {
            switch (mutation.kind()) {
                case CREATE -> {
                    sdl.open("A new record" + of + ".", "input Create" + table.type() + "Input")
                            .field(ID + "; generated if absent.", "id: ID");
                    columns(table, true, false);
                }
                case UPDATE -> {
                    sdl.open(
                            "Changes to a record" + of + "; null clears a value.",
                            "input Update" + table.type() + "Input");
                    columns(table, false, true);
                }
                case UPDATE_MANY -> {
                    sdl.open(
                            "Changes to one of several records" + of + "; null clears a value.",
                            "input Update" + table.type() + "sInput");
                    key();
                    columns(table, false, true);
                }
                case UPSERT -> {
                    sdl.open(
                            "A record" + of + ", to be created or updated with these columns.",
                            "input Upsert" + table.type() + "Input");
                    columns(table, true, true);
                }
                case UPSERT_MANY -> {
                    sdl.open(
                            "One of several records" + of + ", to be created or updated with these columns.",
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
                .field("Reject the change unless this is the record's version.", "ifVersion: Long");
    }

    private void columns(Table table, boolean create, boolean update) {
        for (Field field : table.fields().values()) {
            if (isWritable(field, create, update)) {
                sdl.field(sdl.description(table.type(), field.name()), field.name() + ": " + type(field));
            }
        }
        sdl.close();
    }

    /**
     * Whether a client can write the column. Columns about which the reference says nothing are writable. Roles are given by
     * mutations of their own.
     */
    private static boolean isWritable(Field field, boolean create, boolean update) {
        if (field instanceof Field.Lookup lookup && lookup.many()) {
            return !lookup.edge().equals("HAS_ROLE");
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
            default -> throw new IllegalArgumentException("is not writable: " + field.name());
        };
    }
}
