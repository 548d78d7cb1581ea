package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says about a table as a whole; null where it says nothing.
 *
 * @param ownership who owns the table's records
 * @param dependsOn the fields of the records that those of a table without owners depend on
 * @param messages the messages that can be sent to the table
 * @param events the events that are documented without a message
 */
public record TableDocumentation(
        Ownership ownership,
        List<String> dependsOn,
        @Nullable List<TableMessage> messages,
        @Nullable List<String> events) {

    static final TableDocumentation NONE = new TableDocumentation(Ownership.USER_OWNED, List.of(), null, null);
}
