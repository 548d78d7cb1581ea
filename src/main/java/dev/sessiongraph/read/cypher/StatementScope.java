package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Limits;
import dev.sessiongraph.access.SecuredColumns.SecuredColumn;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.Order;
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
    private final Limits limits;
    private final List<ReadCondition> conditions;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<Set<String>, String> keys = new HashMap<>();
    private int variables;

    /** @param limits those of the caller */
    StatementScope(Model model, Limits limits) {
        this.model = model;
        this.limits = limits;
        this.conditions = limits.rights().stream()
                .map(each -> new ReadCondition(this, each))
                .toList();
    }

    Model model() {
        return model;
    }

    /** Whether the caller can read everything. */
    boolean readsAll() {
        return conditions.isEmpty();
    }

    /** Whether the caller can read all records of the tables. */
    boolean readsAll(Collection<Table> tables) {
        return conditions.stream().allMatch(limit -> limit.alwaysHolds(tables));
    }

    /** The condition that the caller can read the record of a variable, of one of the tables; empty if it always holds. */
    String readable(String variable, Collection<Table> tables) {
        if (readsAll()) {
            return "";
        }
        return conditions.stream()
                .map(limit -> limit.on(variable, tables))
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .collect(Collectors.joining(" AND "));
    }

    /** A stricter condition for records in a quantified pattern, of any table; empty if it always holds. */
    String readableInPattern(String variable) {
        return conditions.stream()
                .map(limit -> limit.byOwnKeys(variable, model.tablesOf(Model.RECORD)))
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .collect(Collectors.joining(" AND "));
    }

    /** A search for the table's records from those by whom the caller can read them; null if there is none. */
    @Nullable
    PrincipalStart principalStart(Table table) {
        return conditions.size() == 1 ? conditions.getFirst().start(table) : null;
    }

    /** The same for a record whose GraphQL type is known, or an interface of it. */
    String readable(String variable, String type) {
        return readsAll() ? "" : readable(variable, model.tablesOf(type));
    }

    /**
     * The value of a property of the record of a variable, or null where it is secured from the caller.
     *
     * @param value the expression of the value
     */
    String secured(String variable, String property, String value) {
        String secured = readsAll()
                ? ""
                : limits.secured().withProperty(property).stream()
                        .filter(column -> !limits.allow(AccessRight.READ, column))
                        .map(column -> variable + ":" + column.table().type() + " AND NOT " + shared(variable, column))
                        .collect(Collectors.joining(" OR "));
        return secured.isEmpty() ? value : "CASE WHEN " + secured + " THEN null ELSE " + value + " END";
    }

    private String shared(String variable, SecuredColumn column) {
        String share = variable();
        String with = variable();
        return "EXISTS { MATCH (" + variable + ")<-[:OBJECT]-(" + share
                + ":PrincipalObjectAttributeAccess)-[:PRINCIPAL]->(" + with + ") WHERE " + share + ".readAccess AND "
                + share + ".column = '" + column.column() + "' AND " + with + ".id IN " + keys(limits.principals())
                + " }";
    }

    /**
     * A value by which the caller filters, orders, groups or aggregates, as an expression.
     *
     * @throws RequestException.Forbidden if it is secured from the caller
     */
    String value(String variable, Value value) {
        checkSecured(value);
        return switch (value) {
            case Field.Property property ->
                property.type() == ValueType.FLAG
                        ? "coalesce(" + variable + "." + property.property() + ", false)"
                        : variable + "." + property.property();
            case Field.Duration span ->
                "(" + variable + "." + span.to() + ".epochMillis - " + variable + "." + span.from() + ".epochMillis)";
            case Figure figure -> WalkCompiler.figure(variable, figure);
        };
    }

    /**
     * Rejects conditions, orders and groups by a column that is secured from the caller.
     *
     * @throws RequestException.Forbidden if it is
     */
    private void checkSecured(Object field) {
        SecuredColumn column = readsAll() ? null : limits.secured().shownBy(field);
        if (column != null && !limits.allow(AccessRight.READ, column)) {
            throw new RequestException.Forbidden(
                    AccessRight.READ.name(),
                    column.table().logicalName(),
                    "You do not have the right READ on the secured column " + column.name() + ".");
        }
    }

    /**
     * Checks what a caller orders by, also where only a total is shown.
     *
     * @throws RequestException.Forbidden if it is secured from the caller
     */
    void checkOrder(Order order) {
        order.keys().forEach(key -> checkSecured(key.value()));
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
