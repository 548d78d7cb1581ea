package dev.sessiongraph.store;

import java.util.Map;

/** Hears of each statement just before it runs. Beans of this type are found; tests count statements with one. */
@FunctionalInterface
public interface StatementListener {

    void running(String cypher, Map<String, Object> parameters);
}
