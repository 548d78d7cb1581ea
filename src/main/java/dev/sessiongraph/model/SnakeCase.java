package dev.sessiongraph.model;

import java.util.Locale;

/** Names in upper snake case: those of edge types and enum values. */
final class SnakeCase {

    private SnakeCase() {}

    /** {@code STARTED_ON} for {@code startedOn}. */
    static String upper(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
