package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.Slice.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the arguments of a connection into an {@link Order} and a {@link Slice}. */
final class PagePlanner {

    private final Model model;
    private final QueryLimits limits;
    private final Violations violations;

    PagePlanner(RootFieldContext context) {
        this.model = context.model();
        this.limits = context.limits();
        this.violations = context.violations();
    }

    Order order(String type, @Nullable Object orderBy, String path) {
        List<SortKey> keys = new ArrayList<>();
        if (orderBy instanceof List<?> given) {
            for (Object each : given) {
                keys.add(key(type, (Map<?, ?>) each, List.of()));
            }
        }
        if (keys.size() > 10) {
            violations.add(path + ".orderBy", ViolationRule.LIMIT, "has more than 10 keys");
        }
        return new Order(untilId(keys));
    }

    /** No two records have the same id, so that keys after it change nothing. */
    private static List<SortKey> untilId(List<SortKey> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).path().isEmpty() && keys.get(i).value().name().equals("id")) {
                return List.copyOf(keys.subList(0, i + 1));
            }
        }
        return List.copyOf(keys);
    }

    private SortKey key(String type, Map<?, ?> given, List<Link> path) {
        Map.Entry<?, ?> only = given.entrySet().iterator().next();
        Table table = model.ofType(type);
        Field field = (table == null || !table.rich()
                        ? model.tables().findFirst().orElseThrow()
                        : table)
                .field(String.valueOf(only.getKey()));
        if (field instanceof Field.Lookup lookup) {
            List<Link> longer = new ArrayList<>(path);
            longer.add(LinkPlanner.along(lookup));
            return key(lookup.type(), (Map<?, ?>) Objects.requireNonNull(only.getValue()), List.copyOf(longer));
        }
        return new SortKey(path, (Value) field, "DESC".equals(only.getValue()));
    }

    Slice slice(Order order, Map<String, Object> arguments, String path) {
        Integer first = size(arguments, "first", path);
        Integer last = size(arguments, "last", path);
        if (first != null && last != null) {
            violations.add(path + ".last", ViolationRule.PAGE, "must not be given together with first");
        }
        int size = first != null ? first : last != null ? last : limits.defaultPage();
        return new Slice(
                size,
                first == null && last != null,
                place(order, arguments, "after", path),
                place(order, arguments, "before", path));
    }

    private @Nullable Integer size(Map<String, Object> arguments, String name, String path) {
        Integer size = (Integer) arguments.get(name);
        if (size != null && (size < 0 || size > limits.maxPage())) {
            violations.add(
                    path + "." + name, ViolationRule.RANGE, "must be from 0 to " + limits.maxPage() + ": " + size);
            return 0;
        }
        return size;
    }

    private @Nullable Place place(Order order, Map<String, Object> arguments, String name, String path) {
        String cursor = (String) arguments.get(name);
        if (cursor == null) {
            return null;
        }
        Place place = Cursor.read(order, cursor).orElse(null);
        if (place == null) {
            violations.add(
                    path + "." + name,
                    ViolationRule.CURSOR,
                    "is not a cursor of this order: " + Violations.shorten(cursor));
        }
        return place;
    }

    void checkCount(@Nullable Integer limit, String path) {
        if (limit != null && limit < 0) {
            violations.add(path, ViolationRule.RANGE, "must not be negative: " + limit);
        }
    }
}
