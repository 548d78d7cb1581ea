package dev.sessiongraph.access;

import java.util.Locale;

/** A property of a user by which callers are found, with the statement that finds them. Neither case nor stubs count. */
public enum UserProperty {
    OBJECT_ID("objectId", "MATCH (u:SystemUser) WHERE toLower(u.objectId) = $value"),
    DOMAIN_NAME("domainName", "MATCH (u:SystemUser) WHERE toLower(u.domainName) = $value"),
    EMAIL("email", "MATCH (u:SystemUser) WHERE toLower(u.email) = $value"),
    ID("id", "MATCH (u:Record {id: $value}) WHERE u:SystemUser");

    private static final String ANSWER =
            " AND NOT coalesce(u.isStub, false) RETURN u.id AS id, coalesce(u.isDisabled, false) AS disabled LIMIT 10";

    private final String field;
    private final String statement;

    UserProperty(String field, String match) {
        this.field = field;
        this.statement = match + ANSWER;
    }

    /** Its name in the graph. */
    public String field() {
        return field;
    }

    String statement() {
        return statement;
    }

    /** The form in which a value is compared. */
    static String comparable(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
