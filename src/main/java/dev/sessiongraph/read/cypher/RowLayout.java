package dev.sessiongraph.read.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Link;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.SortKey;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returns of a record so that every projection of it can be answered, and where: a list of its properties
 * (each once whatever its aliases), its labels, the records that its lookups reference, its nested fields, and the keys of
 * an order that are not properties. The compiler writes the list by this layout and the answers read it by the same one: a
 * list takes half the time of a map, which repeats its keys in every row.
 */
public final class RowLayout {

    /** From this many lookups in a row on, a path of lookups is returned as a list of levels. */
    private static final int LONG_PATH = 4;

    private final Map<String, Integer> properties = new LinkedHashMap<>();
    private final Map<String, RowLayout> lookups = new LinkedHashMap<>();
    private final Map<Projection.Nested, NestedLayout> nested = new IdentityHashMap<>();
    private final List<Projection.Nested> nestedFields = new ArrayList<>();
    private final List<SortKey> keys = new ArrayList<>();
    private List<RowLayout> referenced = List.of();
    private @Nullable Table table;
    private boolean ofOneTable = true;
    private boolean labels;
    private boolean walks;
    private int depth;
    private int nestedParts;

    RowLayout() {}

    /** The layout of a record that is shown in all of these ways. */
    static RowLayout of(List<Projection> projections) {
        RowLayout layout = new RowLayout();
        projections.forEach(layout::add);
        return layout.complete();
    }

    /** The same of a record that may be absent, such as the key of a group. */
    static RowLayout ofOptional(List<Projection> projections) {
        RowLayout layout = of(projections);
        layout.ofOneTable = false;
        return layout;
    }

    void add(Projection projection) {
        labels |= projection.table() == null;
        ofOneTable &= projection.table() != null && (table == null || table == projection.table());
        table = projection.table();
        projection.items().forEach(this::add);
    }

    private void add(Projection.Item item) {
        switch (item) {
            case Projection.TypeName _, Projection.TableName _ -> {}
            case Projection.StoredValue value -> property(value.property().property());
            case Projection.TimeSpan span -> {
                property(span.duration().from());
                property(span.duration().to());
            }
            case Projection.Label label -> property(label.choice().property());
            case Projection.NextStatuses next -> property(next.table().status().property());
            case Projection.Privileges privileges -> property(privileges.property());
            case Projection.LookupPart part -> {
                RowLayout far = lookup(part.link().edge());
                part.properties().forEach(far::property);
                far.labels |= part.table();
            }
            case Projection.ToOne lookup -> lookup(lookup.link().edge()).add(lookup.far());
            case Projection.Nested field -> nested(field);
        }
    }

    void property(String name) {
        properties.putIfAbsent(name, properties.size());
    }

    void addLabels() {
        labels = true;
    }

    private RowLayout lookup(String edge) {
        return lookups.computeIfAbsent(edge, _ -> new RowLayout());
    }

    private void nested(Projection.Nested field) {
        NestedLayout layout = NestedLayout.of(field, nestedParts);
        nestedFields.add(field);
        nested.put(field, layout);
        nestedParts += layout.parts();
    }

    /** Adds the value of a sort key, which is a property of the record unless it is computed or another record's. */
    void key(SortKey key) {
        if (isOwn(key)) {
            property(((Field.Property) key.value()).property());
        } else if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    private static boolean isOwn(SortKey key) {
        return key.path().isEmpty() && key.value() instanceof Field.Property;
    }

    RowLayout complete() {
        referenced = List.copyOf(lookups.values());
        referenced.forEach(each -> {
            each.complete();
            depth = Math.max(depth, each.depth + 1);
            walks |= each.walks;
        });
        walks |= nestedFields.stream().anyMatch(this::walks);
        return this;
    }

    /** Whether the field is the result of a walk, or shows records with such fields. */
    boolean walks(Projection.Nested field) {
        return !(field instanceof Projection.MyAccess)
                && !(field instanceof Projection.ToMany many
                        && many.traversal() instanceof Link
                        && !nested(many).record().walks);
    }

    /** Whether walks are among its fields, or among those of the records that they show. */
    boolean walks() {
        return walks;
    }

    /** The properties, which come first, in order. */
    Set<String> properties() {
        return properties.keySet();
    }

    /** Whether the record's labels follow. */
    boolean labels() {
        return labels;
    }

    /** The layouts of the referenced records, by edge. If there are any, a list of {@link LookupStep}s follows. */
    Map<String, RowLayout> lookups() {
        return lookups;
    }

    /** The fields whose parts follow. */
    List<Projection.Nested> nested() {
        return nestedFields;
    }

    /** The layout of a nested page. */
    public PageLayout nested(Projection.ToMany field) {
        return ((NestedLayout.OfPage) layout(field)).page();
    }

    /** The layout of a nested chain. */
    public ChainLayout nested(Projection.LinkedChain field) {
        return ((NestedLayout.OfChain) layout(field)).chain();
    }

    private NestedLayout layout(Projection.Nested field) {
        return Objects.requireNonNull(nested.get(field), field.key());
    }

    /** The computed sort keys, which come last. */
    List<SortKey> keys() {
        return keys;
    }

    /**
     * Whether it costs least to read all of the record's properties together: many are wanted, and there is no long text
     * among the others.
     */
    boolean takesAllProperties() {
        return table != null && ofOneTable && WholeRecord.worthwhile(table, properties.keySet());
    }

    /** How many lookups follow one another at most. */
    int depth() {
        return depth;
    }

    /** Whether the record is returned as a list of levels, its own list first, each further one as a {@link LookupStep}. */
    public boolean inLevels() {
        return depth >= LONG_PATH;
    }

    /** Whether lists of referenced records are part of it. */
    public boolean hasLookups() {
        return !lookups.isEmpty();
    }

    /** How many lookups it has. */
    public int lookupCount() {
        return referenced.size();
    }

    public int position(String property) {
        return Objects.requireNonNull(properties.get(property), property);
    }

    public int labelsPosition() {
        return properties.size();
    }

    public int lookupsPosition() {
        return properties.size() + (labels ? 1 : 0);
    }

    /** Where the first part of a nested field is. */
    public int position(Projection.Nested field) {
        return nestedPosition() + layout(field).offset();
    }

    /** Where the value of a sort key is. */
    public int position(SortKey key) {
        return isOwn(key)
                ? position(((Field.Property) key.value()).property())
                : nestedPosition() + nestedParts + keys.indexOf(key);
    }

    /** Whether the statement computes that key. */
    public boolean computes(SortKey key) {
        return keys.contains(key);
    }

    private int nestedPosition() {
        return lookupsPosition() + (lookups.isEmpty() ? 0 : 1);
    }

    /** The position of a lookup among the record's lookups. */
    public int lookupPosition(String edge) {
        int position = 0;
        for (String each : lookups.keySet()) {
            if (each.equals(edge)) {
                return position;
            }
            position++;
        }
        throw new IllegalArgumentException("no lookup: " + edge);
    }

    /** The layout of the record that the lookup at that position references. */
    public RowLayout lookup(int position) {
        return referenced.get(position);
    }
}
