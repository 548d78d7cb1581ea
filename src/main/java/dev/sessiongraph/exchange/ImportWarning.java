package dev.sessiongraph.exchange;

/**
 * Something in the rows that the import leaves out or cannot read, told once however often it occurs.
 *
 * @param table logical name of the rows' table
 * @param column logical name of the column
 * @param detail the table that a lookup names, or the choice; empty for a column
 */
public record ImportWarning(String table, String column, Kind kind, String detail) {

    /** What is the matter. */
    public enum Kind {
        /** The model has no such column: its values are left out. */
        UNKNOWN_COLUMN("is unknown; its values are left out"),
        /** A lookup names a table outside the model: it is left out. */
        UNKNOWN_TABLE("names records of %s, a table outside the model; they are left out"),
        /** A lookup names a table that the model does not list for it: it is left out. */
        NO_TARGET("names records of %s, which is none of its targets; they are left out"),
        /** The model does not know the choice: its integer is kept and read as null. */
        UNKNOWN_CHOICE("has the unknown choice %s, which is kept and read as null");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }

    public String message() {
        return table + "." + column + " " + kind.message.formatted(detail);
    }
}
