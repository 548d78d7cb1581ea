package dev.sessiongraph.write.plan;

/** Which record may exist before a change. */
public enum ChangeMode {
    /** None: the id was generated for the new record. */
    NEW,
    /** None but a stub. */
    CREATE,
    /** The record must exist. */
    UPDATE,
    /** The record must exist; only one of its lookups changes. */
    ASSOCIATE,
    /** The record may exist or not. */
    UPSERT,
    /** The record must exist, and stays as it is. */
    NONE;

    /** Whether the record may be missing before. */
    public boolean creates() {
        return this == NEW || this == CREATE || this == UPSERT;
    }

    /** Whether the record may exist before. */
    public boolean changes() {
        return this == UPDATE || this == ASSOCIATE || this == UPSERT;
    }
}
