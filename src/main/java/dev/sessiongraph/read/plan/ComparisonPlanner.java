package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.Filter.Operator;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns one comparison of an input into a {@link Filter}, with its operand as the database compares it. */
record ComparisonPlanner(ValueType type, @Nullable Choices choices, Violations violations) {

    /** The filter; empty if the operand is wrong, which is then a violation. */
    Optional<Filter> filter(
            Field field, String name, Object operand, boolean ignoreCase, ZonedDateTime now, String path) {
        return switch (name) {
            case "eq" -> compare(field, Operator.EQ, operand, ignoreCase, path);
            case "ne" -> compare(field, Operator.EQ, operand, ignoreCase, path).map(Filter.Not::new);
            case "in" -> in(field, operand, ignoreCase, path);
            case "notIn" -> in(field, operand, ignoreCase, path).map(Filter.Not::new);
            case "lt" -> compare(field, Operator.LT, operand, ignoreCase, path);
            case "lte" -> compare(field, Operator.LTE, operand, ignoreCase, path);
            case "gt" -> compare(field, Operator.GT, operand, ignoreCase, path);
            case "gte" -> compare(field, Operator.GTE, operand, ignoreCase, path);
            case "contains" -> compare(field, Operator.CONTAINS, operand, ignoreCase, path);
            case "startsWith" -> compare(field, Operator.STARTS_WITH, operand, ignoreCase, path);
            case "endsWith" -> compare(field, Operator.ENDS_WITH, operand, ignoreCase, path);
            case "isNull" ->
                Optional.of(
                        Boolean.TRUE.equals(operand)
                                ? new Filter.Absent(field)
                                : new Filter.Not(new Filter.Absent(field)));
            case "between" -> {
                Map<?, ?> range = (Map<?, ?>) operand;
                yield both(
                        compare(field, Operator.GTE, Objects.requireNonNull(range.get("from")), ignoreCase, path),
                        compare(field, Operator.LTE, Objects.requireNonNull(range.get("to")), ignoreCase, path));
            }
            case "within" -> within(field, (Map<?, ?>) operand, now, path);
            default -> throw new IllegalStateException("unknown comparison " + name);
        };
    }

    private Optional<Filter> compare(Field field, Operator operator, Object operand, boolean ignoreCase, String path) {
        return value(operand, path).map(value -> new Filter.Compare(field, operator, value, ignoreCase));
    }

    private Optional<Filter> in(Field field, Object operand, boolean ignoreCase, String path) {
        List<Object> values = new ArrayList<>();
        int given = 0;
        for (Object each : (List<?>) operand) {
            value(Objects.requireNonNull(each), path + "[" + given++ + "]").ifPresent(values::add);
        }
        return values.size() < given
                ? Optional.empty()
                : Optional.of(new Filter.Compare(
                        field, Operator.IN, values.stream().distinct().toList(), ignoreCase));
    }

    private static Optional<Filter> both(Optional<Filter> low, Optional<Filter> high) {
        return low.flatMap(from -> high.map(to -> new Filter.All(List.of(from, to))));
    }

    private Optional<Filter> within(Field field, Map<?, ?> span, ZonedDateTime now, String path) {
        int last = (Integer) Objects.requireNonNull(span.get("last"));
        if (last < 1 || last > 1_000_000) {
            violations.add(path + ".last", "range", "must be from 1 to 1000000: " + last);
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
                Optional.of(new Filter.Compare(field, Operator.GTE, from, false)),
                Optional.of(new Filter.Compare(field, Operator.LTE, now, false)));
    }

    private Optional<Object> value(Object operand, String path) {
        return switch (type) {
            case ID -> {
                String id = violations.id(operand, path);
                yield id.isEmpty() ? Optional.empty() : Optional.of(id);
            }
            case CHOICE ->
                Optional.of((long) Objects.requireNonNull(
                                Objects.requireNonNull(choices).byName().get(String.valueOf(operand)))
                        .value());
            case DATE_TIME -> violations.time((OffsetDateTime) operand, path).map(each -> each);
            case INT, LONG -> Optional.of(((Number) operand).longValue());
            default -> Optional.of(operand);
        };
    }
}
