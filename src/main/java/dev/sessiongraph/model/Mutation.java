package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A root field that changes records. A table whose messages the reference documents has exactly theirs; the other tables
 * with types of their own can be created, updated, upserted and deleted, all further ones by the fields that they share.
 *
 * @param name the GraphQL field
 * @param table the table whose records it changes; null if an argument says so
 */
public record Mutation(String name, Kind kind, @Nullable Table table) {

    /** What becomes of records, with the Dataverse message that it is. */
    public enum Kind {
        CREATE("Create"),
        CREATE_MANY("CreateMultiple"),
        UPDATE("Update"),
        UPDATE_MANY("UpdateMultiple"),
        UPSERT("Upsert"),
        UPSERT_MANY("UpsertMultiple"),
        DELETE("Delete"),
        DELETE_MANY("DeleteMultiple"),
        RESTORE("Restore"),
        ASSIGN("Assign"),
        SET_STATE("SetState"),
        ASSOCIATE("Associate"),
        DISASSOCIATE("Disassociate"),
        CANCEL_RUN("CancelDesktopFlowRun"),
        TRIGGER_CALLBACK("TriggerDesktopFlowRunCallback");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        /** The name of the message. */
        public String message() {
            return message;
        }
    }

    private static final List<Kind> UNDOCUMENTED = List.of(Kind.CREATE, Kind.UPDATE, Kind.UPSERT_MANY, Kind.DELETE);

    /** All of them, by table. */
    public static Stream<Mutation> all(Model model) {
        return Stream.concat(
                model.tables().filter(Table::rich).flatMap(Mutation::of),
                UNDOCUMENTED.stream().map(kind -> new Mutation(name(kind, Model.RECORD), kind, null)));
    }

    /** Those of one table. */
    public static Stream<Mutation> of(Table table) {
        List<Table.Message> messages = table.messages();
        Stream<Kind> kinds = messages == null
                ? UNDOCUMENTED.stream()
                : Arrays.stream(Kind.values())
                        .filter(kind -> messages.stream()
                                .anyMatch(message -> message.name().equals(kind.message)));
        return kinds.map(kind -> new Mutation(name(kind, table.type()), kind, table));
    }

    private static String name(Kind kind, String type) {
        return switch (kind) {
            case CREATE -> "create" + type;
            case CREATE_MANY -> "create" + type + "s";
            case UPDATE -> "update" + type;
            case UPDATE_MANY -> "update" + type + "s";
            case UPSERT -> "upsert" + type;
            case UPSERT_MANY -> "upsert" + type + "s";
            case DELETE -> "delete" + type;
            case DELETE_MANY -> "delete" + type + "s";
            case RESTORE -> "restore" + type;
            case ASSIGN -> "assign" + type;
            case SET_STATE -> "set" + type + "State";
            case ASSOCIATE -> "associate" + type;
            case DISASSOCIATE -> "disassociate" + type;
            case CANCEL_RUN -> "cancelDesktopFlowRun";
            case TRIGGER_CALLBACK -> "triggerDesktopFlowRunCallback";
        };
    }
}
