package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returns of a record so that all projections of it can be answered: a list of its properties (each once
 * whatever its aliases), its labels, the records that its lookups name, its pages, and the keys of an order that are no
 * properties. Who writes the list and who reads it find each part's position here: a list takes half the time of a map,
 * which carries its keys in every row.
 */
public final class RowShape {

    /** From this many lookups in a row on, a way of lookups is returned as a list of levels. */
    private static final int LONG_WAY = 4;

    private final Map<String, Integer> properties = new LinkedHashMap<>();
    private final Map<String, RowShape> lookups = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Projection.Nested> nested = new ArrayList<>();
    private final List<Order.Key> keys = new ArrayList<>();
    private List<RowShape> far = List.of();
    private @Nullable Table table;
    private boolean ofOneTable = true;
    private boolean labels;
    private boolean walks;
    private int depth;

    private RowShape() {}

    /** The shape of a record that is shown in all of these ways. */
    static RowShape ofProjections(List<Projection> projections) {
        RowShape shape = new RowShape();
        projections.forEach(shape::add);
        shape.measure();
        return shape;
    }

    /** The same of a record that may not be there, such as the key of a group. */
    static RowShape ofPossible(List<Projection> projections) {
        RowShape shape = ofProjections(projections);
        shape.ofOneTable = false;
        return shape;
    }

    /** The shape of a page's records, with what their cursors need. */
    static RowShape of(List<Page.Part> parts, Order order) {
        RowShape shape = new RowShape();
        shape.page(parts, order);
        shape.measure();
        return shape;
    }

    /** The shape of a record that can stand wherever these fields show one. */
    static RowShape of(List<ObjectField> fields) {
        RowShape shape = new RowShape();
        shape.objects(fields);
        shape.measure();
        return shape;
    }

    /** The same of a record of any table whose id and type must be known, whatever is shown of it. */
    static RowShape ofIdentified(List<ObjectField> fields) {
        RowShape shape = of(fields);
        shape.property("id");
        shape.labels = true;
        return shape;
    }

    private void element(Page.Element element) {
        switch (element) {
            case Page.Whole whole -> add(whole.projection());
            case Page.Hop hop -> {
                hop.figures().forEach(this::key);
                objects(hop.fields());
            }
        }
    }

    private void objects(List<ObjectField> fields) {
        for (ObjectField field : fields) {
            if (field.projection() != null) {
                add(field.projection());
            }
            if (field.page() != null) {
                page(field.page().parts(), field.page().order());
            }
            objects(field.fields());
        }
    }

    private void page(List<Page.Part> parts, Order order) {
        Page.elements(parts).forEach(this::element);
        if (Page.needCursors(parts)) {
            order.keys().forEach(this::key);
            property("id");
        }
    }

    private void key(Order.Key key) {
        if (isOwn(key)) {
            property(((Field.Property) key.value()).property());
        } else if (!keys.contains(key)) {
            keys.add(key);
        }
    }

    private static boolean isOwn(Order.Key key) {
        return key.path().isEmpty() && key.value() instanceof Field.Property;
    }

    private void add(Projection projection) {
        labels |= projection.table() == null;
        ofOneTable &= projection.table() != null && (table == null || table == projection.table());
        table = projection.table();
        projection.items().forEach(item -> {
            switch (item) {
                case Projection.TypeName type -> {}
                case Projection.Value value -> value(value.field());
                case Projection.Label label -> property(label.choice().property());
                case Projection.Part part -> {
                    RowShape named = lookup(part.link().edge());
                    part.properties().forEach(named::property);
                    named.labels |= part.table();
                }
                case Projection.ToOne lookup -> lookup(lookup.link().edge()).add(lookup.far());
                case Projection.Nested field -> nested(field);
            }
        });
    }

    private void value(Field field) {
        switch (field) {
            case Field.Property property -> property(property.property());
            case Field.Duration span -> {
                property(span.from());
                property(span.to());
            }
            default -> {}
        }
    }

    private void property(String name) {
        properties.putIfAbsent(name, properties.size());
    }

    private RowShape lookup(String edge) {
        return lookups.computeIfAbsent(edge, name -> new RowShape());
    }

    private void nested(Projection.Nested field) {
        nested.add(field);
        switch (field) {
            case Projection.ToMany many -> {
                if (many.page().needsRecords()) {
                    slot(many.page().slot());
                }
                many.page().totals().forEach(total -> slot(total.slot()));
            }
            case Projection.Counts counts -> slot(counts.slot());
            case Projection.Chained chained -> slot(chained.chain().slot());
        }
    }

    private void slot(String name) {
        slots.put(name, slots.size());
    }

    private void measure() {
        far = List.copyOf(lookups.values());
        far.forEach(each -> {
            each.measure();
            depth = Math.max(depth, each.depth + 1);
            walks |= each.walks;
        });
        walks |= nested.stream().anyMatch(RowShape::walks);
    }

    /** Whether the field is walked to, or shows records with such fields. */
    public static boolean walks(Projection.Nested field) {
        return !(field instanceof Projection.ToMany many && many.way() instanceof Link)
                || ((Projection.ToMany) field).page().shape().walks;
    }

    /** Whether walks are among its fields, or among those of the records that they show. */
    public boolean walks() {
        return walks;
    }

    /** The properties to return first, in order. */
    public Set<String> properties() {
        return properties.keySet();
    }

    /** Whether the record's labels follow. */
    public boolean labels() {
        return labels;
    }

    /**
     * The shapes of the records that lookups name, by edge. If there are any, a list of {@code [position, record]} follows,
     * with the edge's position in this map.
     */
    public Map<String, RowShape> lookups() {
        return lookups;
    }

    /** The fields whose slots follow: of a page the records' if they are needed, then each total's. */
    public List<Projection.Nested> nested() {
        return nested;
    }

    /** The keys of an order that follow at last. */
    public List<Order.Key> keys() {
        return keys;
    }

    /**
     * Whether it costs least to read all of the record's properties at once: many are wanted, and no long text is among the
     * others.
     */
    public boolean takesAllProperties() {
        return table != null && ofOneTable && WholeRecord.worthwhile(table, properties.keySet());
    }

    /** How many lookups follow one another at most. */
    public int depth() {
        return depth;
    }

    /** Whether the record comes as a list of levels, its own first, each further one as {@code [position, record]}. */
    public boolean inLevels() {
        return depth >= LONG_WAY;
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

    public int slotPosition(String slot) {
        return slotsPosition() + Objects.requireNonNull(slots.get(slot), slot);
    }

    /** Where the value of an order's key stands. */
    public int keyPosition(Order.Key key) {
        return isOwn(key)
                ? position(((Field.Property) key.value()).property())
                : slotsPosition() + slots.size() + keys.indexOf(key);
    }

    private int slotsPosition() {
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

    /** The shape of what the lookup at that position names. */
    public RowShape lookup(int position) {
        return far.get(position);
    }
}
