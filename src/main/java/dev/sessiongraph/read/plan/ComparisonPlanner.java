package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.Filter.Operator;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the comparisons of one value into {@link Filter}s, with their operands as the database compares them.
 *
 * @param now the time at which the span of a {@code within} ends
 */
record ComparisonPlanner(Value value, boolean ignoreCase, ZonedDateTime now, Violations violations) {

    /** The filter; empty if the operand is wrong, which is then a violation. */
    Optional<Filter> filter(String name, Object operand, String path) {
        return switch (name) {
            case "eq" -> compare(Operator.EQ, operand, path);
            case "ne" -> compare(Operator.EQ, operand, path).map(Filter.Not::new);
            case "in" -> in(operand, path);
            case "notIn" -> in(operand, path).map(Filter.Not::new);
            case "lt" -> compare(Operator.LT, operand, path);
            case "lte" -> compare(Operator.LTE, operand, path);
            case "gt" -> compare(Operator.GT, operand, path);
            case "gte" -> compare(Operator.GTE, operand, path);
            case "contains" -> compare(Operator.CONTAINS, operand, path);
            case "startsWith" -> compare(Operator.STARTS_WITH, operand, path);
            case "endsWith" -> compare(Operator.ENDS_WITH, operand, path);
            case "isNull" ->
                Optional.of(
                        Boolean.TRUE.equals(operand)
                                ? new Filter.Absent(value)
                                : new Filter.Not(new Filter.Absent(value)));
            case "between" -> {
                Map<?, ?> range = (Map<?, ?>) operand;
                yield both(
                        compare(Operator.GTE, Objects.requireNonNull(range.get("from")), path),
                        compare(Operator.LTE, Objects.requireNonNull(range.get("to")), path));
            }
            case "within" -> within((Map<?, ?>) operand, path);
            default -> throw new IllegalArgumentException("unknown comparison " + name);
        };
    }

    private Optional<Filter> compare(Operator operator, Object operand, String path) {
        return stored(operand, path).map(stored -> new Filter.Compare(value, operator, stored, ignoreCase));
    }

    private Optional<Filter> in(Object operand, String path) {
        List<Object> all = new ArrayList<>();
        int given = 0;
        for (Object each : (List<?>) operand) {
            stored(Objects.requireNonNull(each), path + "[" + given++ + "]").ifPresent(all::add);
        }
        return all.size() < given
                ? Optional.empty()
                : Optional.of(new Filter.Compare(
                        value, Operator.IN, all.stream().distinct().toList(), ignoreCase));
    }

    private static Optional<Filter> both(Optional<Filter> low, Optional<Filter> high) {
        return low.flatMap(from -> high.map(to -> new Filter.All(List.of(from, to))));
    }

    private Optional<Filter> within(Map<?, ?> span, String path) {
        int last = (Integer) Objects.requireNonNull(span.get("last"));
        if (last < 1 || last > 1_000_000) {
            violations.add(path + ".last", ViolationRule.RANGE, "must be from 1 to 1000000: " + last);
            return Optional.empty();
        }
        ZonedDateTime from = switch (String.valueOf(span.get("unit"))) {
            case "MINUTE" -> now.minusMinutes(last);
            case "HOUR" -> now.minusHours(last);
            case "DAY" -> now.minusDays(last);
            case "WEEK" -> now.minusWeeks(last);
            case "MONTH" -> now.minusMonths(last);
            default -> now.minusYears(last);
        };
        return both(
                Optional.of(new Filter.Compare(value, Operator.GTE, from, false)),
                Optional.of(new Filter.Compare(value, Operator.LTE, now, false)));
    }

    /** The operand as the graph stores such values. */
    private Optional<Object> stored(Object operand, String path) {
        return switch (value.type()) {
            case ID -> {
                String id = violations.id(operand, path);
                yield id.isEmpty() ? Optional.empty() : Optional.of(id);
            }
            case CHOICE ->
                Optional.of((long) Objects.requireNonNull(
                                Objects.requireNonNull(value.choices()).byName().get(String.valueOf(operand)))
                        .value());
            case DATE_TIME -> violations.time((OffsetDateTime) operand, path).map(each -> each);
            case INT, LONG -> Optional.of(((Number) operand).longValue());
            default -> Optional.of(operand);
        };
    }
}
