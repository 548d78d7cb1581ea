package dev.sessiongraph.model;

/** What a derived field shows: something of a choice, a part of a referenced record, or what a list of texts says. */
public enum DerivedPart {
    /** What the caller may do with the record. */
    ACCESS,
    LABEL,
    NAME,
    /** The statuses to which a status can lead. */
    NEXT_STATUSES,
    /** The privileges of a role, which its property lists as texts. */
    PRIVILEGES,
    /** The logical name of the record's table. */
    TABLE,
    YOMI_NAME;

    /** Whether it is something of a choice, rather than of a referenced record. */
    public boolean ofChoice() {
        return this == LABEL || this == NEXT_STATUSES;
    }

    /** Reads a part from its name in the schema, such as {@code YomiName}. */
    static DerivedPart of(String name) {
        return valueOf(SnakeCase.upper(name));
    }
}
