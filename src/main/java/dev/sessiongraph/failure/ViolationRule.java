package dev.sessiongraph.failure;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules that the input of a request can break: all values of {@code rule} that a client can receive. */
public enum ViolationRule {
    /** A record can be disassociated only from one that it is associated with. */
    ASSOCIATED,
    /** A run's callback address can be called. */
    CALLBACK,
    /** A cursor comes from the same list with the same order. */
    CURSOR,
    /** Records do not reference themselves in a circle. */
    CYCLE,
    /** The id of a deleted record that can be restored is not used again. */
    DELETED,
    /** A document is named in one of the two documented ways. */
    DOCUMENT,
    /** Bytes are UTF-8, and escapes in an address are complete. */
    ENCODING,
    /** The id of a new record is free. */
    EXISTS,
    /** The field belongs to the table or to the input type, and is given once. */
    FIELD,
    /** A text has the form that its column requires. */
    FORMAT,
    /** An id is a GUID, and is given once. */
    ID,
    /** Introspection is turned on. */
    INTROSPECTION,
    /** The text is well-formed JSON. */
    JSON,
    /** A text is as short as its column or index requires. */
    LENGTH,
    /** A request asks for no more than the server's limits allow. */
    LIMIT,
    /** A session that another one follows already is not the previous session of a second one. */
    LINKED,
    /** The media type is one that the server reads or writes. */
    MEDIA_TYPE,
    /** The HTTP method fits the operation. */
    METHOD,
    /** The record exists. */
    NOT_FOUND,
    /** A parameter is given once. */
    ONCE,
    /** The operation is in the document, and its kind can be executed. */
    OPERATION,
    /** A page is described from one end. */
    PAGE,
    /** A number has no more decimal places than its column. */
    PRECISION,
    /** A number or time is in its range. */
    RANGE,
    /** The body of a request arrives whole. */
    READABLE,
    /** The relationship belongs to the table. */
    RELATIONSHIP,
    /** A value is there, and is not null. */
    REQUIRED,
    /** No record that restricts the delete references the record. */
    RESTRICT,
    /** A lookup references one record. */
    SINGLE,
    /** The status belongs to the state. */
    STATUS,
    /** The document is GraphQL. */
    SYNTAX,
    /** The table exists, and the operation is for it. */
    TABLE,
    /** The referenced record exists, is in a table that the lookup allows, and can be referenced there. */
    TARGET,
    /** The present status leads to the new one. */
    TRANSITION,
    /** The transport can carry the operation's results. */
    TRANSPORT,
    /** The value has the type of its place. */
    TYPE,
    /** The server supports what is asked. */
    UNSUPPORTED,
    /** The column can be changed. */
    VALID,
    /** The document is valid in this schema. */
    VALIDATION,
    /** The record has the version that is named. */
    VERSION;

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    /** The name that clients receive. */
    @Override
    public String toString() {
        return NEXT_WORD
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
