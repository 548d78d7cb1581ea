package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The root fields of mutations, and the types of their results. */
final class MutationFields {

    private static final String ID = "\"The record's GUID, in any spelling.\" id: ID!";
    private static final String IF_VERSION = "\"Reject unless this is the record's version.\" ifVersion: Long";

    private final SdlWriter sdl;

    private MutationFields(SdlWriter sdl) {
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        MutationFields mutations = new MutationFields(sdl);
        sdl.open("The root of all mutations; each is applied completely or not at all.", "type Mutation");
        Mutation.all(model).forEach(mutations::field);
        sdl.close();
        sdl.open("The result of a delete.", "type DeleteResult")
                .field("The id of the record.", "deletedId: ID!")
                .field(
                        "The numbers of deleted records by table, including those that were deleted with it.",
                        "deleted: [DeletedCount!]!")
                .close();
        sdl.open("The number of deleted records of a table.", "type DeletedCount")
                .field("The table's logical name.", "table: String!")
                .field("The number of records.", "count: Int!")
                .close();
        sdl.open("The result of a callback.", "type CallbackResult")
                .field("The id of the run.", "flowSessionId: ID!")
                .field("The HTTP status of the response, which may be an error.", "status: Int!")
                .close();
    }

    private void field(Mutation mutation) {
        sdl.field(description(mutation), mutation.name() + "(" + arguments(mutation) + "): " + type(mutation));
    }

    private static String description(Mutation mutation) {
        Table table = mutation.table();
        String records =
                table == null ? "any table except the session tables" : "the table `" + table.logicalName() + "`";
        return switch (mutation.kind()) {
            case CREATE -> "Creates a record of " + records + ".";
            case CREATE_MANY -> "Creates records of " + records + ", all or none.";
            case UPDATE -> "Updates a record of " + records + ".";
            case UPDATE_MANY -> "Updates records of " + records + ", all or none.";
            case UPSERT -> "Creates a record of " + records + ", or updates it if it exists.";
            case UPSERT_MANY -> "Creates records of " + records + ", or updates those that exist, all or none.";
            case DELETE -> "Deletes a record of " + records + ", and the records that the delete cascades to.";
            case DELETE_MANY ->
                "Deletes records of " + records + ", and the records that the deletes cascade to, all or none.";
            case ASSIGN -> "Assigns a record of " + records + " to another owner.";
            case RESTORE ->
                "Restores a deleted record of " + records
                        + ", with its lookups and with the lookups to it that are still empty.";
            case SET_STATE -> "Sets the state and the status of a record of " + records + ".";
            case ASSOCIATE -> "Associates a record of " + records + " with others by one of its relationships.";
            case DISASSOCIATE -> "Disassociates a record of " + records + " from others of one of its relationships.";
            case CANCEL_RUN -> "Cancels a run that is not over, and all runs below it.";
            case TRIGGER_CALLBACK ->
                "Posts a run's status to its `callbackUrl`, and returns the HTTP status of the response.";
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
                                + " \"Reject if the record exists.\" ifNoneMatch: Boolean";
                    case UPSERT_MANY -> inputs(table, "Upsert", "sInput");
                    case DELETE -> ID + " " + IF_VERSION;
                    case RESTORE, CANCEL_RUN, TRIGGER_CALLBACK -> ID;
                    case ASSOCIATE, DISASSOCIATE ->
                        ID + " \"The relationship's schema name, or the record's field for it.\" "
                                + "relationship: String! "
                                + "\"The records at the other end.\" related: [RecordKey!]!";
                    case DELETE_MANY -> "\"The records' GUIDs, in any spelling.\" ids: [ID!]!";
                    case ASSIGN -> ID + " \"The new owner, a user or a team.\" owner: RecordKey! " + IF_VERSION;
                    case SET_STATE ->
                        ID + " \"The new state.\" stateCode: " + type(table) + "StateCode! "
                                + "\"The new status; by default that of the state.\" statusCode: " + type(table)
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

    /** Nullable, so that the error of one mutation does not hide that another of the operation was done. */
    private static String type(Mutation mutation) {
        String type = type(mutation.table());
        return switch (mutation.kind()) {
            case CREATE_MANY, UPDATE_MANY, UPSERT_MANY -> "[" + type + "!]";
            case DELETE -> "DeleteResult";
            case DELETE_MANY -> "[DeleteResult!]";
            case TRIGGER_CALLBACK -> "CallbackResult";
            default -> type;
        };
    }
}
