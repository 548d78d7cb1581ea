package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says about a table as a whole; null where it says nothing.
 *
 * @param ownership who owns the table's records
 * @param messages the messages that can be sent to the table
 * @param events the events that are documented without a message
 */
public record TableDocumentation(
        @Nullable String ownership,
        @Nullable List<TableMessage> messages,
        @Nullable List<String> events) {

    static final TableDocumentation NONE = new TableDocumentation(null, null, null);
}
