package dev.sessiongraph.exchange;

/**
 * A part of the rows that the import leaves out or cannot interpret. It is reported once, with its number of occurrences.
 *
 * @param table logical name of the rows' table
 * @param column logical name of the column
 * @param detail the table that a lookup references, or the choice; empty for a column
 */
public record ImportWarning(String table, String column, WarningKind kind, String detail) {

    /** What is left out, or kept without being known. */
    public enum WarningKind {
        /** The model has no such column: its values are left out. */
        UNKNOWN_COLUMN("is unknown; its values are left out"),
        /** A lookup references a table outside the model: it is left out. */
        UNKNOWN_TABLE("references records of %s, a table outside the model; they are left out"),
        /** A lookup references a table that the model does not list for it: it is left out. */
        NO_TARGET("references records of %s, which is not one of its targets; they are left out"),
        /** The model does not know the choice: its integer is kept and read as null. */
        UNKNOWN_CHOICE("has the unknown choice %s, which is kept and read as null");

        private final String message;

        WarningKind(String message) {
            this.message = message;
        }
    }

    public String message() {
        return table + "." + column + " " + kind.message.formatted(detail);
    }
}
