package dev.sessiongraph.model;

/** Who owns a table's records. */
public enum Ownership {
    /** Nobody: who can read a record that they depend on can read them. */
    NONE("None"),
    /** A user or a team. */
    USER_OWNED("UserOwned"),
    /** A business unit. */
    BUSINESS_OWNED("BusinessOwned"),
    /** The organization. */
    ORGANIZATION_OWNED("OrganizationOwned");

    private final String text;

    Ownership(String text) {
        this.text = text;
    }

    /** Dataverse's word for it. */
    public String text() {
        return text;
    }

    static Ownership of(String text) {
        for (Ownership each : values()) {
            if (each.text.equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
