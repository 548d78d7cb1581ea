package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.DerivedPart;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a selection of a record, and of the pages nested in it, into a {@link Projection}. */
public final class ProjectionPlanner {

    private final RootFieldContext context;
    private final Model model;
    private final QueryLimits limits;
    private final OperationBudget budget;
    private final LinkPlanner links;
    private final WalkPlanner walks;

    ProjectionPlanner(RootFieldContext context) {
        this.context = context;
        this.model = context.model();
        this.limits = context.limits();
        this.budget = context.budget();
        this.links = new LinkPlanner(model);
        this.walks = new WalkPlanner(context, this);
    }

    /**
     * The position of a selection: its path, the records, lists and lookups above it, and how many records it can
     * return.
     */
    public record Level(String path, int depth, int lists, int lookups, long records) {

        /** From this position in a row of lookups on, a lookup is deep. */
        private static final int DEEP = 5;

        public static Level root(String path) {
            return new Level(path, 0, 0, 0, 1);
        }

        Level at(String key) {
            return new Level(path + "." + key, depth, lists, lookups, records);
        }

        Level below(String key) {
            return new Level(path + "." + key, depth + 1, lists, lookups, records);
        }

        Level lookup(String key) {
            return new Level(path + "." + key, depth + 1, lists, lookups + 1, records);
        }

        public Level page(int size) {
            return new Level(path, depth, lists + 1, 0, records * Math.max(size, 1));
        }

        /** Below a walk, which counts as so many lists. */
        Level walked(int weight) {
            return new Level(path, depth, lists + weight, 0, records);
        }

        boolean deep() {
            return lookups >= DEEP;
        }
    }

    public Projection record(String type, Selection selection, Level level) {
        if (level.depth() > limits.maxDepth()) {
            throw new RequestException.LimitExceeded(
                    level.path(), "is nested deeper than " + limits.maxDepth() + " records");
        }
        budget.spend(level.records(), level.path());
        List<Projection.Item> items =
                selection.children().stream().map(child -> item(child, level)).toList();
        return new Projection(model.ofType(type), items, selection.orders());
    }

    private Projection.Item item(Selection child, Level level) {
        if (child.isTypeName()) {
            return new Projection.TypeName(child.key(), child.types());
        }
        Field field = Objects.requireNonNull(child.field(), child.name());
        Table table = Objects.requireNonNull(child.table(), child.name());
        String key = child.key();
        Set<String> types = child.types();
        return switch (field) {
            case Field.Property property -> new Projection.StoredValue(key, types, property);
            case Field.Duration span -> new Projection.TimeSpan(key, types, span);
            case Field.LogicalName name -> new Projection.TableName(key, types);
            case Field.Derived derived -> derived(child, table, derived, level);
            case Field.Reverse reverse -> {
                List<Table> from = types == null
                        ? model.lookups()
                                .filter(lookup -> lookup.reverse() == reverse)
                                .flatMap(lookup -> lookup.targets().stream())
                                .map(model::known)
                                .toList()
                        : types.stream()
                                .map(model::ofType)
                                .map(each -> Objects.requireNonNull(each))
                                .toList();
                Link link = links.back(reverse, from);
                yield toMany(child, link, level);
            }
            case Field.Lookup lookup -> {
                Link link = LinkPlanner.along(lookup);
                yield lookup.many()
                        ? toMany(child, link, level)
                        : new Projection.ToOne(key, types, link, lookup(link.type(), child, level.lookup(key)));
            }
            case Field.Walk walk -> {
                budget.spendWalk(WalkPlanner.weight(walk), level.path() + "." + key);
                yield walks.plan(child, walk, level.below(key));
            }
        };
    }

    private Projection.Item toMany(Selection child, Link link, Level level) {
        return new Projection.ToMany(
                child.key(),
                child.types(),
                link,
                page(link.type(), child, level.below(child.key())),
                Projection.Extent.CONNECTION);
    }

    private Projection lookup(String type, Selection selection, Level level) {
        if (level.deep()) {
            budget.spendDeepLookup(level.path());
        }
        return record(type, selection, level);
    }

    private Projection.Item derived(Selection child, Table table, Field.Derived derived, Level level) {
        if (derived.part() == DerivedPart.ACCESS) {
            return new Projection.MyAccess(child.key(), child.types());
        }
        if (derived.part() == DerivedPart.LABEL) {
            return new Projection.Label(child.key(), child.types(), table.property(derived.from()));
        }
        if (derived.part() == DerivedPart.NEXT_STATUSES) {
            List<ObjectField> fields = object(child, level.at(child.key()), Map.of());
            return new Projection.NextStatuses(child.key(), child.types(), table, fields);
        }
        if (derived.part() == DerivedPart.PRIVILEGES) {
            List<ObjectField> fields = object(child, level.at(child.key()), Map.of());
            return new Projection.Privileges(child.key(), child.types(), derived.from(), fields);
        }
        Field.Lookup lookup = (Field.Lookup) table.field(derived.from());
        Set<String> properties = new LinkedHashSet<>();
        if (derived.part() == DerivedPart.NAME) {
            properties.add("name");
        }
        if (derived.part() == DerivedPart.YOMI_NAME) {
            lookup.targets().stream()
                    .map(model::known)
                    .flatMap(target -> Stream.ofNullable(target.keys().yomiName()))
                    .forEach(properties::add);
        }
        return new Projection.LookupPart(
                child.key(),
                child.types(),
                LinkPlanner.along(lookup),
                derived.part() == DerivedPart.TABLE,
                List.copyOf(properties));
    }

    /** A page of records with the filter and the order that the client gives. */
    public Page page(String type, Selection selection, Level level) {
        Map<String, Object> arguments = context.arguments(selection);
        Filter filter = context.filters().plan(type, arguments.get("where"), level.path() + ".where");
        Order order = context.pages().order(type, arguments.get("orderBy"), level.path());
        return page(selection, level, filter, order, (child, at) -> new Page.RecordElement(record(type, child, at)));
    }

    /** Plans the elements of a page. */
    @FunctionalInterface
    interface Elements {
        Page.Element plan(Selection selection, Level level);
    }

    /** A page of what a walk finds. */
    public Page page(Selection selection, Level level, WalkPlan walk, Filter filter, Order order) {
        return page(
                selection,
                level,
                filter,
                order,
                (child, at) ->
                        walk.wraps() ? hop(walk, child, at) : new Page.RecordElement(record(walk.type(), child, at)));
    }

    private Page page(Selection selection, Level level, Filter filter, Order order, Elements elements) {
        checkLists(level);
        Slice slice = context.pages().slice(order, context.arguments(selection), level.path());
        Level inside = level.page(slice.size());
        List<Page.ConnectionField> fields = new ArrayList<>();
        for (Selection child : selection.children()) {
            fields.add(field(elements, child, inside));
        }
        return new Page(filter, order, slice, fields);
    }

    void checkLists(Level level) {
        if (level.lists() >= limits.maxListDepth()) {
            throw new RequestException.LimitExceeded(
                    level.path(), "nests more than " + limits.maxListDepth() + " lists");
        }
    }

    private Page.ConnectionField field(Elements elements, Selection child, Level level) {
        return switch (child.name()) {
            case Selection.TYPE_NAME -> new Page.ConnectionTypeName(child.key(), child.onlyType());
            case "nodes" -> new Page.Nodes(child.key(), elements.plan(child, level.at(child.key())));
            case "edges" ->
                new Page.Edges(
                        child.key(),
                        child.children().stream()
                                .map(field -> edgeField(elements, field, level.at(child.key())))
                                .toList());
            case "pageInfo" ->
                new Page.Info(
                        child.key(),
                        child.children().stream()
                                .map(field -> new Page.InfoField(field.key(), field.name()))
                                .toList());
            case "totalCount" -> {
                Integer limit = (Integer) context.arguments(child).get("limit");
                context.pages().checkCount(limit, level.path() + "." + child.key() + ".limit");
                yield new Page.Total(child.key(), limit == null ? null : limit.longValue());
            }
            default -> throw new IllegalStateException("unknown field of a connection: " + child.name());
        };
    }

    private Page.EdgeField edgeField(Elements elements, Selection child, Level level) {
        return switch (child.name()) {
            case Selection.TYPE_NAME -> new Page.EdgeTypeName(child.key(), child.onlyType());
            case "cursor" -> new Page.EdgeCursor(child.key());
            default -> new Page.Node(child.key(), elements.plan(child, level.at(child.key())));
        };
    }

    /** A record with the figures that the walk computes for it. */
    Page.Hop hop(WalkPlan walk, Selection selection, Level level) {
        List<ObjectField> fields = object(selection, level, Map.of("session", walk.type(), "event", walk.type()));
        List<SortKey> figures = walk.figures().stream()
                .filter(figure -> fields.stream().anyMatch(field -> field.name().equals(figure.name())))
                .map(figure -> SortKey.ascending(figure))
                .toList();
        return new Page.Hop(fields, figures);
    }

    public List<ObjectField> object(Selection selection, Level level, Map<String, String> records) {
        return object(selection, level, records, page -> null);
    }

    /**
     * The fields of an object that is not a record.
     *
     * @param records the types of the records that its fields show, at any depth, by the names of the fields
     * @param page plans the field named {@code sessions}, which is a connection
     */
    List<ObjectField> object(
            Selection selection, Level level, Map<String, String> records, Function<Selection, @Nullable Page> page) {
        return selection.children().stream()
                .map(child -> {
                    Level at = level.at(child.key());
                    String type = records.get(child.name());
                    boolean paged = child.name().equals("sessions");
                    return new ObjectField(
                            child.key(),
                            child.name(),
                            child.onlyType(),
                            context.arguments(child),
                            new ObjectField.Content(
                                    type == null ? null : record(type, child, at),
                                    paged ? page.apply(child) : null,
                                    type != null || paged ? List.of() : object(child, at, records, page)));
                })
                .toList();
    }
}
