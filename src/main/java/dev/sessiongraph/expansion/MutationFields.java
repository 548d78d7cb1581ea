package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The root fields that change records. */
final class MutationFields {

    private static final String ID = "\"The record's GUID, in any spelling.\" id: ID!";
    private static final String IF_VERSION = "\"Refuse unless this is the record's version.\" ifVersion: Long";

    private final SdlWriter sdl;

    private MutationFields(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        MutationFields mutations = new MutationFields(sdl);
        sdl.open("Where every change starts; each is made wholly or not at all.", "type Mutation");
        Mutation.all(model).forEach(mutations::field);
        sdl.close();
        sdl.open("What a delete took away.", "type DeleteResult")
                .field("The id of the record.", "id: ID!")
                .field(
                        "How many records of each table are gone, those included that went with it.",
                        "deleted: [DeletedCount!]!")
                .close();
        sdl.open("How many records of a table are gone.", "type DeletedCount")
                .field("The table's logical name.", "table: String!")
                .field("How many.", "count: Int!")
                .close();
        sdl.open("What came of a callback.", "type CallbackResult")
                .field("The id of the run.", "id: ID!")
                .field("The HTTP status that was answered, whatever it was.", "status: Int!")
                .close();
    }

    private void field(Mutation mutation) {
        sdl.field(description(mutation), mutation.name() + "(" + arguments(mutation) + "): " + type(mutation));
    }

    private static String description(Mutation mutation) {
        Table table = mutation.table();
        String records = table == null ? "any table but those of sessions" : "the table `" + table.logicalName() + "`";
        return switch (mutation.kind()) {
            case CREATE -> "Creates a record of " + records + ".";
            case CREATE_MANY -> "Creates records of " + records + ", all or none.";
            case UPDATE -> "Changes a record of " + records + ".";
            case UPDATE_MANY -> "Changes records of " + records + ", all or none.";
            case UPSERT -> "Creates a record of " + records + ", or changes it if it is there.";
            case UPSERT_MANY -> "Creates records of " + records + ", or changes those that are there, all or none.";
            case DELETE -> "Deletes a record of " + records + ", and what goes with it.";
            case DELETE_MANY -> "Deletes records of " + records + ", and what goes with them, all or none.";
            case ASSIGN -> "Gives a record of " + records + " to another owner.";
            case RESTORE ->
                "Brings a deleted record of " + records
                        + " back, with what it named and what still names nothing else.";
            case SET_STATE -> "Sets the state and the status of a record of " + records + ".";
            case ASSOCIATE -> "Joins a record of " + records + " with others by one of its relationships.";
            case DISASSOCIATE -> "Takes apart what one of its relationships joins with a record of " + records + ".";
            case CANCEL_RUN -> "Cancels a run that is not over, with the runs that it started, however deep.";
            case TRIGGER_CALLBACK -> "Posts how a run stands to its `callbackUrl`, and tells what was answered.";
        };
    }

    private static String arguments(Mutation mutation) {
        Table table = mutation.table();
        String which = table == null ? "\"The table's logical name.\" table: String! " : "";
        return which
                + switch (mutation.kind()) {
                    case CREATE -> input(table, "Create", "");
                    case CREATE_MANY -> inputs(table, "Create", "Input");
                    case UPDATE -> ID + " " + input(table, "Update", "") + " " + IF_VERSION;
                    case UPDATE_MANY -> inputs(table, "Update", "sInput");
                    case UPSERT ->
                        ID + " " + input(table, "Upsert", "") + " " + IF_VERSION
                                + " \"Refuse if the record is there.\" ifNoneMatch: Boolean";
                    case UPSERT_MANY -> inputs(table, "Upsert", "sInput");
                    case DELETE -> ID + " " + IF_VERSION;
                    case RESTORE, CANCEL_RUN, TRIGGER_CALLBACK -> ID;
                    case ASSOCIATE, DISASSOCIATE ->
                        ID + " \"The relationship's schema name, or the field at the record's end of it.\" "
                                + "relationship: String! "
                                + "\"The records at the other end.\" related: [RecordKey!]!";
                    case DELETE_MANY -> "\"The records' GUIDs, in any spelling.\" ids: [ID!]!";
                    case ASSIGN -> ID + " \"The new owner, a user or a team.\" owner: RecordKey! " + IF_VERSION;
                    case SET_STATE ->
                        ID + " \"The new state.\" stateCode: " + type(table) + "StateCode! "
                                + "\"The new status; the state's default without it.\" statusCode: " + type(table)
                                + "StatusCode "
                                + IF_VERSION;
                };
    }

    private static String type(@Nullable Table table) {
        return table == null ? Model.RECORD : table.type();
    }

    private static String input(@Nullable Table table, String verb, String suffix) {
        return "\"The record's columns.\" input: "
                + (table == null ? "RecordInput!" : verb + table.type() + suffix + "Input!");
    }

    private static String inputs(@Nullable Table table, String verb, String suffix) {
        return "\"The records, each with its columns.\" inputs: ["
                + (table == null
                        ? "RecordInput"
                        : verb + Objects.requireNonNull(table).type() + suffix) + "!]!";
    }

    private static String type(Mutation mutation) {
        String type = type(mutation.table());
        return switch (mutation.kind()) {
            case CREATE_MANY, UPDATE_MANY, UPSERT_MANY -> "[" + type + "!]!";
            case DELETE -> "DeleteResult!";
            case DELETE_MANY -> "[DeleteResult!]!";
            case TRIGGER_CALLBACK -> "CallbackResult!";
            default -> type + "!";
        };
    }
}
