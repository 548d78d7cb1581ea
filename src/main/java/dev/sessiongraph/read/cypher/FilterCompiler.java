package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.Filter;
import dev.sessiongraph.read.plan.Link;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Compiles filters to conditions. A comparison with an absent value is null, which WHERE treats as false; only a
 * negation has to turn the null into false before it negates it.
 */
final class FilterCompiler {

    private final StatementScope scope;

    FilterCompiler(StatementScope scope) {
        this.scope = scope;
    }

    /** The condition on the record in the variable; empty if every record meets it. */
    String condition(String variable, Filter filter) {
        return switch (filter) {
            case Filter.All all ->
                all.filters().stream()
                        .map(each -> condition(variable, each))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" AND "));
            case Filter.Any any -> any(variable, any.filters());
            case Filter.Not not -> {
                String inner = condition(variable, not.filter());
                yield inner.isEmpty() ? "false" : "NOT coalesce(" + inner + ", false)";
            }
            case Filter.Compare comparison -> comparison(variable, comparison);
            case Filter.Absent absent -> absent(variable, absent.value());
            case Filter.OfType type ->
                type.types().isEmpty() ? "false" : variable + ":" + String.join("|", type.types());
            case Filter.Named named -> named(variable, named);
            case Filter.Related related -> related(variable, related);
        };
    }

    private String any(String variable, List<Filter> filters) {
        if (filters.isEmpty()) {
            return "false";
        }
        List<String> conditions =
                filters.stream().map(each -> condition(variable, each)).toList();
        return conditions.contains("")
                ? ""
                : "(" + conditions.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" OR ")) + ")";
    }

    private String comparison(String variable, Filter.Compare comparison) {
        String operand = scope.parameter(comparison.operand());
        String value = scope.value(variable, comparison.value());
        if (comparison.ignoreCase()) {
            value = "toLower(" + value + ")";
            operand = comparison.operator() == Filter.Operator.IN
                    ? "[each IN " + operand + " | toLower(each)]"
                    : "toLower(" + operand + ")";
        }
        return switch (comparison.operator()) {
            case EQ -> value + " = " + operand;
            case LT -> ordered(value, "<", comparison, operand);
            case LTE -> ordered(value, "<=", comparison, operand);
            case GT -> ordered(value, ">", comparison, operand);
            case GTE -> ordered(value, ">=", comparison, operand);
            case IN -> value + " IN " + operand;
            case CONTAINS -> value + " CONTAINS " + operand;
            case STARTS_WITH -> value + " STARTS WITH " + operand;
            case ENDS_WITH -> value + " ENDS WITH " + operand;
        };
    }

    private String ordered(String value, String sign, Filter.Compare comparison, String operand) {
        Object given = comparison.ignoreCase()
                ? comparison.operand().toString().toLowerCase(Locale.ROOT)
                : comparison.operand();
        return new CodePointOrder(scope).condition(value, sign, given, operand);
    }

    /** An integer that is not a known choice reads as absent. */
    private String absent(String variable, Value absent) {
        String value = scope.value(variable, absent);
        return absent instanceof Field.Property property && property.choices() != null
                ? "NOT coalesce(" + value + " IN " + knownValues(property) + ", false)"
                : value + " IS NULL";
    }

    /** The choices that the model knows, as a list. */
    static String knownValues(Field.Property property) {
        return Objects.requireNonNull(property.choices()).all().stream()
                .map(Choices.Choice::value)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String named(String variable, Filter.Named named) {
        String far = scope.variable();
        String condition = condition(far, named.far());
        boolean nothing = named.holdsForNothing();
        if (condition.isEmpty() && nothing) {
            return "";
        }
        String exists = "EXISTS { " + match(variable, named.link(), far, condition) + " }";
        return nothing ? "(NOT EXISTS { " + any(variable, named.link()) + " } OR " + exists + ")" : exists;
    }

    private String related(String variable, Filter.Related related) {
        String far = scope.variable();
        return switch (related.quantifier()) {
            case SOME -> "EXISTS { " + match(variable, related.link(), far, condition(far, related.far())) + " }";
            case NONE -> "NOT EXISTS { " + match(variable, related.link(), far, condition(far, related.far())) + " }";
            case ALL -> {
                String condition = condition(far, new Filter.Not(related.far()));
                yield condition.equals("false")
                        ? ""
                        : "NOT EXISTS { " + match(variable, related.link(), far, condition) + " }";
            }
            case SINGLE -> "COUNT { " + match(variable, related.link(), far, condition(far, related.far())) + " } = 1";
        };
    }

    /** Matches the records at the far end of the link that meet the condition and that the caller can read. */
    String match(String from, Link link, String far, String condition) {
        return "MATCH " + pattern(from, link, far) + where(condition, scope.readable(far, link.type()));
    }

    /** Matches any record at the far end that the caller can read. */
    private String any(String from, Link link) {
        return scope.readsAll() ? "MATCH " + pattern(from, link, "") : match(from, link, scope.variable(), "");
    }

    /** The pattern from a record along the link; with a label only where the edge type does not determine the table. */
    static String pattern(String from, Link link, String far) {
        String end = link.label() == null ? "(" + far + ")" : "(" + far + ":" + link.label() + ")";
        return link.incoming()
                ? "(" + from + ")<-[:" + link.edge() + "]-" + end
                : "(" + from + ")-[:" + link.edge() + "]->" + end;
    }

    static String where(String... conditions) {
        String all =
                List.of(conditions).stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" AND "));
        return all.isEmpty() ? "" : " WHERE " + all;
    }
}
