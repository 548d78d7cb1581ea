package dev.sessiongraph.store;

import java.util.List;
import java.util.Map;

/** Runs Cypher 25 inside one transaction of a {@link GraphStore}; it cannot be used after its end. */
@FunctionalInterface
public interface Statements {

    /**
     * All rows of the statement, in order. Values are plain Java: strings, {@code Long}, {@code Double}, {@code Boolean},
     * {@code ZonedDateTime}, lists, maps and null.
     */
    List<Map<String, Object>> run(String cypher, Map<String, Object> parameters);
}
