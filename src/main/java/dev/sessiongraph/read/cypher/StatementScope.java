package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.Rights;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of one statement share: the model, the rights that limit its caller, and the names of its variables and
 * parameters.
 */
final class StatementScope {

    private final Model model;
    private final List<ReadCondition> limits;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<Set<String>, String> keys = new HashMap<>();
    private int variables;

    /** @param rights each of those that limit the caller */
    StatementScope(Model model, List<Rights> rights) {
        this.model = model;
        this.limits =
                rights.stream().map(each -> new ReadCondition(this, each)).toList();
    }

    Model model() {
        return model;
    }

    /** Whether the caller can read everything. */
    boolean readsAll() {
        return limits.isEmpty();
    }

    /** The condition that the caller can read the record of a variable, of one of the tables; empty if it always holds. */
    String readable(String variable, Collection<Table> tables) {
        return limits.stream()
                .map(limit -> limit.on(variable, tables))
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .collect(Collectors.joining(" AND "));
    }

    /** The same for a record whose GraphQL type is known, or an interface of it. */
    String readable(String variable, String type) {
        return readsAll() ? "" : readable(variable, model.tablesOf(type));
    }

    /** The tables that edges of this type can lead to. */
    Set<Table> targets(String edge) {
        return model.targets(edge);
    }

    /** A new variable. */
    String variable() {
        return "n" + variables++;
    }

    /** A new parameter with that value, as the statement refers to it. */
    String parameter(@Nullable Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    /** The parameter of these keys, which the conditions on reading share. */
    String keys(Set<String> values) {
        return keys.computeIfAbsent(values, _ -> parameter(List.copyOf(values)));
    }

    /** The parameters so far. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** The statement of that text, with the parameters so far. */
    CypherStatement statement(String text, ResultLayout layout) {
        return new CypherStatement(text, parameters, layout);
    }
}
