package dev.sessiongraph.model;

/** What a derived field shows: the label of a choice, or a part of a referenced record. */
public enum DerivedPart {
    LABEL,
    NAME,
    /** The logical name of the record's table. */
    TABLE,
    YOMI_NAME;

    /** Reads a part from its name in the schema, such as {@code YomiName}. */
    static DerivedPart of(String name) {
        return valueOf(SnakeCase.upper(name));
    }
}
