package dev.sessiongraph.store;

import java.util.Map;

/** Is called with each statement just before it runs. Beans of this type are registered; tests count statements with one. */
@FunctionalInterface
public interface StatementListener {

    void running(String cypher, Map<String, Object> parameters);
}
