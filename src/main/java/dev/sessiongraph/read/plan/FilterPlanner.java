package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.Filter.Operator;
import dev.sessiongraph.read.plan.Filter.Quantifier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a {@code where} argument into a {@link Filter}. */
final class FilterPlanner {

    /** The name of the table in comparisons, which become conditions on labels. */
    private static final Value LOGICAL_NAME =
            new Field.Property("logicalName", "logicalName", ValueType.STRING, null, null);

    private final Model model;
    private final LinkPlanner links;
    private final Clock clock;
    private final QueryLimits limits;
    private final Violations violations;
    private int conditions;
    private int relationships;
    private int operators;

    FilterPlanner(RootFieldContext context) {
        this.model = context.model();
        this.links = new LinkPlanner(model);
        this.clock = context.clock();
        this.limits = context.limits();
        this.violations = context.violations();
    }

    /** The filter of records of that GraphQL type; every record for null. */
    Filter plan(String type, @Nullable Object where, String path) {
        if (!(where instanceof Map<?, ?> given)) {
            return Filter.EVERY;
        }
        if (++conditions == limits.maxConditions()) {
            violations.add(path, ViolationRule.LIMIT, "has more than " + limits.maxConditions() + " conditions");
        }
        if (conditions >= limits.maxConditions()) {
            return Filter.EVERY;
        }
        List<Filter> filters = new ArrayList<>();
        given.forEach((key, value) -> {
            if (value != null) {
                filters.add(entry(type, String.valueOf(key), value, path + "." + key));
            }
        });
        return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
    }

    private Filter entry(String type, String key, Object value, String path) {
        Table table = model.ofType(type);
        return switch (key) {
            case "and", "or", "not" -> logic(type, key, value, path);
            case "logicalName" -> logicalName(type, value, path);
            default -> field(table == null || !table.rich() ? sharedField(key) : table.field(key), table, value, path);
        };
    }

    private Filter logic(String type, String operator, Object value, String path) {
        if (operators == limits.maxLogicDepth()) {
            violations.add(
                    path,
                    ViolationRule.LIMIT,
                    "nests the operators and, or, not deeper than " + limits.maxLogicDepth() + " levels");
            return Filter.EVERY;
        }
        operators++;
        Filter filter = switch (operator) {
            case "and" -> new Filter.All(each(type, value, path));
            case "or" -> new Filter.Any(each(type, value, path));
            default -> new Filter.Not(plan(type, value, path));
        };
        operators--;
        return filter;
    }

    /** The fields by which records of all tables can be filtered; they are the same in each table. */
    private Field sharedField(String name) {
        return model.tables().findFirst().orElseThrow().field(name);
    }

    private List<Filter> each(String type, Object list, String path) {
        List<Filter> filters = new ArrayList<>();
        for (Object each : (List<?>) list) {
            filters.add(plan(type, each, path + "[" + filters.size() + "]"));
        }
        return filters;
    }

    private Filter field(Field field, @Nullable Table table, Object value, String path) {
        return switch (field) {
            case Field.Property property -> comparisons(property, value, path);
            case Field.Duration duration -> comparisons(duration, value, path);
            case Field.Lookup lookup -> {
                Link link = LinkPlanner.along(lookup);
                yield lookup.many()
                        ? related(link, value, path)
                        : new Filter.Named(link, far(lookup.type(), value, path));
            }
            case Field.Reverse reverse ->
                related(links.back(reverse, List.of(Objects.requireNonNull(table))), value, path);
            case Field.Derived _, Field.LogicalName _, Field.Walk _ ->
                throw new IllegalArgumentException("cannot be filtered: " + path);
        };
    }

    private Filter far(String type, Object where, String path) {
        if (relationships == limits.maxFilterDepth()) {
            violations.add(
                    path, ViolationRule.LIMIT, "follows more than " + limits.maxFilterDepth() + " relationships");
            return Filter.EVERY;
        }
        relationships++;
        Filter filter = plan(type, where, path);
        relationships--;
        return filter;
    }

    private Filter related(Link link, Object value, String path) {
        List<Filter> filters = new ArrayList<>();
        ((Map<?, ?>) value).forEach((key, where) -> {
            if (where != null) {
                Quantifier quantifier = Quantifier.valueOf(String.valueOf(key).toUpperCase(Locale.ROOT));
                filters.add(new Filter.Related(link, quantifier, far(link.type(), where, path + "." + key)));
            }
        });
        return new Filter.All(filters);
    }

    private Filter comparisons(Value value, Object comparisons, String path) {
        Map<?, ?> given = (Map<?, ?>) comparisons;
        boolean ignoreCase = Boolean.TRUE.equals(given.get("ignoreCase"));
        List<Filter> filters = new ArrayList<>();
        given.forEach((key, operand) -> {
            if (key.equals("ignoreCase")) {
                return;
            }
            String at = path + "." + key;
            if (operand == null) {
                violations.add(at, ViolationRule.REQUIRED, "must not be null; use isNull to find absent values");
            } else {
                new ComparisonPlanner(value, ignoreCase, now(), violations)
                        .filter(String.valueOf(key), operand, at)
                        .ifPresent(filters::add);
            }
        });
        return filters.size() == 1 ? filters.getFirst() : new Filter.All(filters);
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
    }

    /** Compares the names of the tables here, so that the database only has to compare labels. */
    private Filter logicalName(String type, Object comparisons, String path) {
        Filter filter = comparisons(LOGICAL_NAME, comparisons, path);
        return byLabel(filter, model.tablesOf(type));
    }

    /** Replaces comparisons by conditions on labels, in place, since the record may be absent. */
    private Filter byLabel(Filter filter, List<Table> tables) {
        return switch (filter) {
            case Filter.All all ->
                new Filter.All(all.filters().stream()
                        .map(each -> byLabel(each, tables))
                        .toList());
            case Filter.Not not -> new Filter.Not(byLabel(not.filter(), tables));
            case Filter.Absent absent -> new Filter.Absent((Value) sharedField("id"));
            case Filter.Compare compare ->
                new Filter.OfType(tables.stream()
                        .filter(table -> compares(compare, table.logicalName()))
                        .map(Table::type)
                        .toList());
            default -> throw new IllegalStateException("no comparison of a name: " + filter);
        };
    }

    private static boolean compares(Filter.Compare compare, String name) {
        if (compare.operator() == Operator.IN) {
            return ((List<?>) compare.operand())
                    .stream().anyMatch(each -> folded(compare, each).equals(folded(compare, name)));
        }
        String value = folded(compare, name);
        String operand = folded(compare, compare.operand());
        return switch (compare.operator()) {
            case EQ, IN -> value.equals(operand);
            case LT -> value.compareTo(operand) < 0;
            case LTE -> value.compareTo(operand) <= 0;
            case GT -> value.compareTo(operand) > 0;
            case GTE -> value.compareTo(operand) >= 0;
            case CONTAINS -> value.contains(operand);
            case STARTS_WITH -> value.startsWith(operand);
            case ENDS_WITH -> value.endsWith(operand);
        };
    }

    private static String folded(Filter.Compare compare, Object text) {
        return compare.ignoreCase() ? String.valueOf(text).toLowerCase(Locale.ROOT) : String.valueOf(text);
    }
}
