package dev.sessiongraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A Dataverse message that can be sent to a table.
 *
 * @param event whether it raises an event; null where the reference does not say
 */
public record TableMessage(String name, @Nullable Boolean event) {}
