package dev.sessiongraph.model;

/** The kinds of mutations, each with the Dataverse message that it serves. */
public enum MutationKind {
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

    MutationKind(String message) {
        this.message = message;
    }

    /** The name of the message. */
    public String message() {
        return message;
    }
}
