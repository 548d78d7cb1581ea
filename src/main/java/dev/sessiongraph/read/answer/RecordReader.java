package dev.sessiongraph.read.answer;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.RecordFacts;
import dev.sessiongraph.access.RecordRights;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.cypher.DepthCount;
import dev.sessiongraph.read.cypher.PageLayout;
import dev.sessiongraph.read.cypher.RowLayout;
import dev.sessiongraph.read.plan.Projection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns records, as a statement returned them, into the answers that their projection describes. The position of each
 * value is looked up once for each type of record, not once a record.
 */
final class RecordReader {

    private final Model model;
    private final Projection projection;
    private final RowLayout layout;
    private final ValueCompletion completion;
    private final Map<Table, Fields> fields = new IdentityHashMap<>();
    private final @Nullable Fields only;

    RecordReader(Model model, Projection projection, RowLayout layout, ValueCompletion completion) {
        this.model = model;
        this.projection = projection;
        this.layout = layout;
        this.completion = completion;
        this.only = projection.table() == null ? null : fields(projection.table());
    }

    /** How records of one type are read: a reader for each key of the answer. */
    private record Fields(AnswerObject.Form form, FieldReader[] readers) {}

    /** Reads a field's value from a record's row. */
    @FunctionalInterface
    private interface FieldReader {
        @Nullable
        Object read(ResultRow row);
    }

    /** The answer for a record as a statement returned it; null if it is absent or the model does not know its table. */
    @Nullable
    AnswerObject answer(@Nullable Object returned) {
        ResultRow row = ResultRow.of(returned, layout);
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
        Table table = table(model, row, layout);
        return table == null ? null : fields.computeIfAbsent(table, this::fields);
    }

    /** The table of a record whose labels were read; null if the model does not know it. */
    static @Nullable Table table(Model model, ResultRow row, RowLayout of) {
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
            case Projection.TableName name -> row -> table.logicalName();
            case Projection.StoredValue value -> value(value.property());
            case Projection.TimeSpan span -> timeSpan(span.duration());
            case Projection.Label label -> {
                int at = layout.position(label.choice().property());
                yield row -> label(label.choice(), row.value(at));
            }
            case Projection.NextStatuses next -> nextStatuses(next);
            case Projection.Privileges privileges -> privileges(privileges);
            case Projection.LookupPart part -> part(part);
            case Projection.ToOne lookup -> {
                int at = layout.lookupPosition(lookup.link().edge());
                RecordReader far = new RecordReader(model, lookup.far(), layout.lookup(at), completion);
                yield row -> {
                    ResultRow referenced = row.referenced()[at];
                    return referenced == null ? null : far.answer(referenced);
                };
            }
            case Projection.ToMany page -> page(page);
            case Projection.MyAccess access -> access(access, table);
            case Projection.DepthCounts counts -> counts(counts);
            case Projection.LinkedChain field -> {
                ChainReader chains = new ChainReader(model, field.chain(), layout.nested(field), completion);
                int at = layout.position(field);
                yield row -> chains.answer((List<?>) Objects.requireNonNull(row.value(at)));
            }
        };
    }

    private FieldReader access(Projection.MyAccess field, Table table) {
        int at = layout.position(field);
        RecordRights rights = completion.rights(model);
        return row -> {
            Object facts = row.value(at);
            return AccessRight.names(
                    rights.on(facts == null ? RecordFacts.unknown(table) : rights.facts(table, (List<?>) facts)));
        };
    }

    private FieldReader page(Projection.ToMany field) {
        PageLayout pageLayout = layout.nested(field);
        PageReader pages = new PageReader(model, field.page(), pageLayout, completion);
        int first = layout.position(field);
        return switch (field.extent()) {
            case CONNECTION -> row -> pages.answer(pageLayout.of(row.values(), first));
            case LIST -> row -> pages.records(pageLayout.of(row.values(), first));
            case FIRST ->
                row -> {
                    List<?> records = pages.records(pageLayout.of(row.values(), first));
                    return records.isEmpty() ? null : records.getFirst();
                };
        };
    }

    private FieldReader counts(Projection.DepthCounts field) {
        var counts = new ObjectReader<Object>(field.fields(), each -> {
            DepthCount part = each.name().equals("depth") ? DepthCount.DEPTH : DepthCount.COUNT;
            return count -> completion.value(ValueType.INT, DepthCount.LAYOUT.required(count, part));
        });
        int at = layout.position(field);
        return row -> ((List<?>) Objects.requireNonNull(row.value(at)))
                .stream()
                        .map(count -> counts.answer(Objects.requireNonNull(count)))
                        .toList();
    }

    private FieldReader value(Field.Property property) {
        int at = layout.position(property.property());
        return row -> completion.property(property, row.value(at));
    }

    private FieldReader timeSpan(Field.Duration duration) {
        int from = layout.position(duration.from());
        int to = layout.position(duration.to());
        return row -> {
            Object start = row.value(from);
            Object end = row.value(to);
            return start == null || end == null ? null : completion.millis(start, end);
        };
    }

    private @Nullable Object label(Field.Property property, @Nullable Object stored) {
        Choices.Choice choice = stored == null ? null : completion.choice(property, stored);
        return choice == null ? null : choice.label();
    }

    private FieldReader nextStatuses(Projection.NextStatuses next) {
        var statuses = new ObjectReader<Choices.Choice>(next.fields(), field -> switch (field.name()) {
            case "value" -> Choices.Choice::value;
            case "name" -> Choices.Choice::name;
            case "label" -> Choices.Choice::label;
            case "state" -> status -> next.table().stateOf(status).name();
            default -> Choices.Choice::over;
        });
        int at = layout.position(next.table().status().property());
        return row -> next.table().nextStatuses((Long) row.value(at)).stream()
                .map(statuses::answer)
                .toList();
    }

    private FieldReader privileges(Projection.Privileges field) {
        var privileges = new PrivilegeReader(field.fields());
        int at = layout.position(field.property());
        return row -> privileges.answers(Objects.requireNonNullElse((List<?>) row.value(at), List.of()));
    }

    private FieldReader part(Projection.LookupPart part) {
        int at = layout.lookupPosition(part.link().edge());
        RowLayout far = layout.lookup(at);
        if (part.table()) {
            return row -> {
                ResultRow referenced = row.referenced()[at];
                Table table = referenced == null ? null : table(model, referenced, far);
                return table == null ? null : table.logicalName();
            };
        }
        int[] positions = part.properties().stream().mapToInt(far::position).toArray();
        return row -> first(row.referenced()[at], positions);
    }

    /** The first value that is present. */
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
