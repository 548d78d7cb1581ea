package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.WalkKind;
import dev.sessiongraph.read.plan.Projection.Extent;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the fields that walk: how far, in which order, and what is shown of the records that they find. */
final class WalkPlanner {

    private static final int MAX_DEPTH = 1_000;
    private static final int MAX_LENGTH = 100_000;
    private static final int CHAIN = 3;

    private final RootFieldContext context;
    private final Model model;
    private final ProjectionPlanner projections;

    WalkPlanner(RootFieldContext context, ProjectionPlanner projections) {
        this.context = context;
        this.model = context.model();
        this.projections = projections;
    }

    /** How many walks one of that kind counts as: the database takes longer to plan a chain. */
    static int weight(Field.Walk field) {
        return field.kind() == WalkKind.CHAIN ? CHAIN : 1;
    }

    Projection.Item plan(Selection child, Field.Walk field, Level level) {
        return switch (field.kind()) {
            case CHAIN -> chain(child, field, level);
            case ANCESTORS, DESCENDANTS -> hops(child, field, level);
            case TIMELINE -> timeline(child, field, level);
            case TRAIL -> trail(child, field, level);
            case CHILDREN -> {
                Order order = context.pages().order(field.finds(), argument(child, "orderBy"), level.path());
                yield page(child, walk(field, List.of(), null), order, filter(child, field, level), level);
            }
            case PARENT, PARENT_WORKFLOW, ROOT -> one(child, field, level);
        };
    }

    private @Nullable Object argument(Selection child, String name) {
        return context.arguments(child).get(name);
    }

    private Filter filter(Selection child, Field.Walk field, Level level) {
        return context.filters().plan(field.finds(), argument(child, "where"), level.path() + ".where");
    }

    private static WalkPlan walk(Field.Walk field, List<Figure> figures, @Nullable Integer reach) {
        return new WalkPlan(
                field.kind(), field.edge() == null ? List.of() : List.of(field.edge()), field.finds(), figures, reach);
    }

    private Projection.Item one(Selection child, Field.Walk field, Level level) {
        projections.checkLists(level);
        Page page = new Page(
                Filter.EVERY,
                new Order(List.of()),
                new Slice(1, false, null, null),
                List.of(new Page.Nodes(
                        child.key(), new Page.RecordElement(projections.record(field.finds(), child, level.page(1))))));
        return new Projection.ToMany(child.key(), child.types(), walk(field, List.of(), null), page, Extent.FIRST);
    }

    private Projection.Item hops(Selection child, Field.Walk field, Level level) {
        int reach = number(child, "maxDepth", field.paged() ? 10 : 50, MAX_DEPTH, level);
        WalkPlan walk = walk(field, List.of(WalkPlan.DEPTH), reach);
        SortKey depth = SortKey.ascending(WalkPlan.DEPTH);
        if (field.paged()) {
            Order order = new Order(List.of(depth, key(field.finds(), "startedOn", false)));
            return page(child, walk, order, filter(child, field, level), level);
        }
        if (!field.type().endsWith("Hop")) {
            return new Projection.DepthCounts(
                    child.key(), child.types(), walk, projections.object(child, level, Map.of()));
        }
        projections.checkLists(level);
        Page page = new Page(
                Filter.EVERY,
                new Order(List.of(depth)),
                new Slice(Math.toIntExact(context.limits().maxRecords()), false, null, null),
                List.of(new Page.Nodes(child.key(), projections.hop(walk, child, level.page(reach)))));
        return new Projection.ToMany(child.key(), child.types(), walk, page, Extent.LIST);
    }

    private Projection.Item timeline(Selection child, Field.Walk field, Level level) {
        SortKey time = key(field.finds(), "eventTime", false);
        Map<String, Object> span = new HashMap<>();
        Map.of("from", "gte", "to", "lte").forEach((argument, comparison) -> {
            Object moment = argument(child, argument);
            if (moment != null) {
                span.put(comparison, moment);
            }
        });
        Filter filter =
                context.filters().plan(field.finds(), Map.of(time.value().name(), span), level.path());
        WalkPlan walk = walk(field, List.of(WalkPlan.SINCE_PREVIOUS), null);
        return page(child, walk, new Order(List.of(time)), filter, level);
    }

    private Projection.Item trail(Selection child, Field.Walk field, Level level) {
        Set<String> types = child.types();
        List<String> records = model.tables()
                .filter(table ->
                        types == null ? table.fields().get(field.name()) == field : types.contains(table.type()))
                .map(Table::logicalName)
                .toList();
        List<Table> sessions = model.tablesOf(field.finds());
        List<String> roles = sessions.stream()
                .flatMap(Table::lookups)
                .filter(lookup -> lookup.targets().stream().anyMatch(records::contains))
                .map(Field.Lookup::edge)
                .distinct()
                .toList();
        Order order = new Order(List.of(key(sessions.getFirst().type(), "startedOn", true)));
        return page(
                child, new WalkPlan(field.kind(), roles, field.finds(), List.of(), null), order, Filter.EVERY, level);
    }

    private Projection.Item page(Selection child, WalkPlan walk, Order order, Filter filter, Level level) {
        Page page = projections.page(child, level, walk, filter, order);
        return new Projection.ToMany(child.key(), child.types(), walk, page, Extent.CONNECTION);
    }

    private Projection.Item chain(Selection child, Field.Walk field, Level level) {
        int maxLength = number(child, "maxLength", 1_000, MAX_LENGTH, level);
        projections.checkLists(level);
        Map<String, String> records = Map.of(
                "head", field.finds(), "tail", field.finds(), "session", field.finds(), "candidates", field.finds());
        WalkPlan walk = walk(field, List.of(WalkPlan.POSITION), null);
        Level inside = level.walked(CHAIN - 1);
        List<ObjectField> fields = projections.object(
                child,
                inside.walked(1),
                records,
                page -> projections.page(page, inside.at(page.key()), walk, Filter.EVERY, ChainPlan.ORDER));
        return new Projection.LinkedChain(child.key(), child.types(), new ChainPlan(maxLength, fields));
    }

    private SortKey key(String type, String property, boolean descending) {
        return new SortKey(List.of(), Objects.requireNonNull(model.ofType(type)).property(property), descending);
    }

    /** An argument of at least 1; null means the default. */
    private int number(Selection child, String name, int otherwise, int greatest, Level level) {
        return context.violations()
                .inRange(
                        (Integer) argument(child, name),
                        new IntegerRange(otherwise, 1, greatest),
                        level.path() + "." + name);
    }
}
