package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.RowShape;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of records of one shape into the answers that their projection describes. Where each field's value stands
 * in a row is found out once for each type of record, not once a row.
 */
final class RecordReader {

    private final Model model;
    private final Projection projection;
    private final RowShape shape;
    private final ValueCompletion completion;
    private final Map<Table, Fields> fields = new IdentityHashMap<>();
    private final @Nullable Fields only;

    RecordReader(Model model, Projection projection, RowShape shape, ValueCompletion completion) {
        this.model = model;
        this.projection = projection;
        this.shape = shape;
        this.completion = completion;
        this.only = projection.table() == null ? null : fields(projection.table());
    }

    /** How a record of one type is read: a reader for each key of its answer. */
    private record Fields(AnswerObject.Form form, FieldReader[] readers) {}

    /** Reads a field's value from a record's row. */
    @FunctionalInterface
    private interface FieldReader {
        @Nullable
        Object read(ResultRow row);
    }

    /** The answer for a record as a statement returned it; null if there is none, or if its table is unknown. */
    @Nullable
    AnswerObject answer(@Nullable Object returned) {
        ResultRow row = ResultRow.of(returned, shape);
        return row == null ? null : answer(row);
    }

    @Nullable
    AnswerObject answer(ResultRow row) {
        Fields known = only != null ? only : fields(row);
        if (known == null) {
            return null;
        }
        @Nullable Object[] values = new Object[known.readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.readers[i].read(row);
        }
        return new AnswerObject(known.form, values);
    }

    private @Nullable Fields fields(ResultRow row) {
        Table table = table(model, row, shape);
        return table == null ? null : fields.computeIfAbsent(table, this::fields);
    }

    /** The table of a record whose labels were read; null if the model does not know it. */
    static @Nullable Table table(Model model, ResultRow row, RowShape of) {
        return model.ofLabels((List<?>) Objects.requireNonNull(row.value(of.labelsPosition())));
    }

    private Fields fields(Table table) {
        List<Projection.Item> items = projection.items(table.type());
        return new Fields(
                AnswerObject.Form.of(table.type(), items.stream().map(Projection.Item::key)),
                items.stream().map(item -> reader(item, table)).toArray(FieldReader[]::new));
    }

    private FieldReader reader(Projection.Item item, Table table) {
        return switch (item) {
            case Projection.TypeName type -> row -> table.type();
            case Projection.Value value -> value(value.field(), table);
            case Projection.Label label -> {
                int at = shape.position(label.choice().property());
                yield row -> label(label.choice(), row.value(at));
            }
            case Projection.Part part -> part(part);
            case Projection.ToOne lookup -> {
                int at = shape.lookupPosition(lookup.link().edge());
                RecordReader far = new RecordReader(model, lookup.far(), shape.lookup(at), completion);
                yield row -> {
                    ResultRow named = row.named()[at];
                    return named == null ? null : far.answer(named);
                };
            }
            case Projection.ToMany page -> page(page);
            case Projection.Counts counts -> counts(counts);
            case Projection.Chained chained -> {
                ChainReader chains = new ChainReader(model, chained.chain(), completion);
                int at = shape.slotPosition(chained.chain().slot());
                yield row -> chains.answer((List<?>) Objects.requireNonNull(row.value(at)));
            }
        };
    }

    private FieldReader page(Projection.ToMany field) {
        PageReader pages = new PageReader(model, field.page(), completion);
        return switch (field.extent()) {
            case CONNECTION -> row -> pages.answer(slots(row));
            case LIST -> row -> pages.records(slots(row));
            case FIRST ->
                row -> {
                    List<?> records = pages.records(slots(row));
                    return records.isEmpty() ? null : records.getFirst();
                };
        };
    }

    private Function<String, @Nullable Object> slots(ResultRow row) {
        return slot -> row.value(shape.slotPosition(slot));
    }

    private FieldReader counts(Projection.Counts field) {
        var counts = new ObjectReader<List<?>>(field.fields(), each -> {
            int at = each.name().equals("depth") ? 0 : 1;
            return count -> completion.value(ValueType.INT, Objects.requireNonNull(count.get(at)));
        });
        int at = shape.slotPosition(field.slot());
        return row -> ((List<?>) Objects.requireNonNull(row.value(at)))
                .stream().map(count -> counts.answer((List<?>) count)).toList();
    }

    private FieldReader value(Field field, Table table) {
        return switch (field) {
            case Field.Property property -> {
                int at = shape.position(property.property());
                yield row -> completion.property(property, row.value(at));
            }
            case Field.Duration span -> {
                int from = shape.position(span.from());
                int to = shape.position(span.to());
                yield row -> {
                    Object start = row.value(from);
                    Object end = row.value(to);
                    return start == null || end == null ? null : completion.millis(start, end);
                };
            }
            case Field.TableName name -> row -> table.logicalName();
            default -> throw new IllegalArgumentException("no value: " + field.name());
        };
    }

    private @Nullable Object label(Field.Property property, @Nullable Object stored) {
        Choices.Choice choice = stored == null ? null : completion.choice(property, stored);
        return choice == null ? null : choice.label();
    }

    private FieldReader part(Projection.Part part) {
        int at = shape.lookupPosition(part.link().edge());
        RowShape far = shape.lookup(at);
        if (part.table()) {
            return row -> {
                ResultRow named = row.named()[at];
                Table table = named == null ? null : table(model, named, far);
                return table == null ? null : table.logicalName();
            };
        }
        int[] positions = part.properties().stream().mapToInt(far::position).toArray();
        return row -> first(row.named()[at], positions);
    }

    /** The first of the values that is there. */
    private @Nullable Object first(@Nullable ResultRow row, int[] positions) {
        if (row == null) {
            return null;
        }
        for (int position : positions) {
            Object value = row.value(position);
            if (value != null) {
                return completion.value(ValueType.STRING, value);
            }
        }
        return null;
    }
}
