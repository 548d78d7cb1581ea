package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.plan.Cursor;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.RowShape;
import dev.sessiongraph.read.plan.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a page's rows into the answers that its connection describes; a record of no known table is left out. */
final class PageReader {

    private final Model model;
    private final Page page;
    private final RowShape shape;
    private final ValueCompletion completion;
    private final AnswerObject.Form form;
    private final List<PartReader> readers;

    PageReader(Model model, Page page, ValueCompletion completion) {
        this.model = model;
        this.page = page;
        this.shape = page.shape();
        this.completion = completion;
        this.form = AnswerObject.Form.of(page.parts().stream().map(Page.Part::key));
        this.readers = page.parts().stream().map(this::reader).toList();
    }

    /** Reads a field of the connection. */
    @FunctionalInterface
    private interface PartReader {
        Object read(Rows rows);
    }

    /** Reads a field of an edge; null if the edge cannot be shown. */
    @FunctionalInterface
    private interface EdgeReader {
        @Nullable
        Object read(ResultRow row);
    }

    /**
     * What a row holds of the page.
     *
     * @param records in the order of the list
     * @param more whether more follow in the page's direction
     */
    private record Rows(Function<String, @Nullable Object> slots, List<ResultRow> records, boolean more) {}

    /** The connection whose slots a row holds. */
    AnswerObject answer(Function<String, @Nullable Object> slots) {
        Rows rows = rows(slots);
        return new AnswerObject(
                form, readers.stream().map(reader -> reader.read(rows)).toArray());
    }

    /**
     * The connection of records that were chosen already.
     *
     * @param records in the page's direction, with one more than it shows if more follow
     * @param total how many there are on all pages
     */
    AnswerObject answer(List<ResultRow> records, int total) {
        Rows rows = rows(
                slot -> page.totals().stream()
                        .filter(each -> each.slot().equals(slot) && each.limit() != null)
                        .map(each -> Math.min(total, Objects.requireNonNull(each.limit())))
                        .findFirst()
                        .orElse((long) total),
                records);
        return new AnswerObject(
                form, readers.stream().map(reader -> reader.read(rows)).toArray());
    }

    /** The records alone, of a page that shows nothing else. */
    List<?> records(Function<String, @Nullable Object> slots) {
        return (List<?>) readers.getFirst().read(rows(slots));
    }

    private Rows rows(Function<String, @Nullable Object> slots) {
        if (!page.needsRecords()) {
            return new Rows(slots, List.of(), false);
        }
        List<?> list = (List<?>) Objects.requireNonNull(slots.apply(page.slot()));
        List<ResultRow> records = new ArrayList<>(list.size());
        for (Object each : list) {
            records.add(Objects.requireNonNull(ResultRow.of(each, shape)));
        }
        return rows(slots, records);
    }

    private Rows rows(Function<String, @Nullable Object> slots, List<ResultRow> records) {
        Slice slice = page.slice();
        boolean more = records.size() > slice.size();
        List<ResultRow> shown = more ? records.subList(0, slice.size()) : records;
        return new Rows(slots, slice.backward() ? shown.reversed() : shown, more);
    }

    private PartReader reader(Page.Part part) {
        return switch (part) {
            case Page.TypeName type -> rows -> type.type();
            case Page.Total total ->
                rows -> completion.value(ValueType.INT, Objects.requireNonNull(rows.slots.apply(total.slot())));
            case Page.Nodes nodes -> {
                EdgeReader records = element(nodes.element());
                yield rows -> nodes(records, rows);
            }
            case Page.Edges edges -> {
                AnswerObject.Form edge =
                        AnswerObject.Form.of(edges.parts().stream().map(Page.EdgePart::key));
                List<EdgeReader> fields =
                        edges.parts().stream().map(this::reader).toList();
                yield rows -> edges(edge, fields, rows);
            }
            case Page.Info info -> {
                AnswerObject.Form fields =
                        AnswerObject.Form.of(info.fields().stream().map(Page.InfoField::key));
                yield rows -> new AnswerObject(
                        fields,
                        info.fields().stream()
                                .map(field -> info(field.name(), rows))
                                .toArray());
            }
        };
    }

    private EdgeReader reader(Page.EdgePart part) {
        return switch (part) {
            case Page.EdgeTypeName type -> row -> type.type();
            case Page.EdgeCursor cursor -> this::cursor;
            case Page.Node node -> element(node.element());
        };
    }

    private EdgeReader element(Page.Element element) {
        return switch (element) {
            case Page.Whole whole -> new RecordReader(model, whole.projection(), shape, completion)::answer;
            case Page.Hop hop -> new ObjectReader<ResultRow>(hop.fields(), field -> hop(field, hop))::answer;
        };
    }

    private ObjectReader.Reader<ResultRow> hop(ObjectField field, Page.Hop hop) {
        if (field.projection() != null) {
            return new RecordReader(model, field.projection(), shape, completion)::answer;
        }
        int at = shape.keyPosition(hop.figure(field.name()));
        return row -> {
            Object figure = row.value(at);
            return figure == null ? null : completion.value(ValueType.LONG, figure);
        };
    }

    private static List<Object> nodes(EdgeReader records, Rows rows) {
        List<Object> nodes = new ArrayList<>(rows.records.size());
        for (ResultRow row : rows.records) {
            Object node = records.read(row);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static List<AnswerObject> edges(AnswerObject.Form form, List<EdgeReader> fields, Rows rows) {
        List<AnswerObject> edges = new ArrayList<>(rows.records.size());
        for (ResultRow row : rows.records) {
            @Nullable
            Object[] values = fields.stream().map(field -> field.read(row)).toArray();
            if (Arrays.stream(values).allMatch(Objects::nonNull)) {
                edges.add(new AnswerObject(form, values));
            }
        }
        return edges;
    }

    private @Nullable Object info(String field, Rows rows) {
        Slice slice = page.slice();
        return switch (field) {
            case "hasNextPage" -> slice.backward() ? slice.before() != null : rows.more;
            case "hasPreviousPage" -> slice.backward() ? rows.more : slice.after() != null;
            case "startCursor" -> rows.records.isEmpty() ? null : cursor(rows.records.getFirst());
            case "endCursor" -> rows.records.isEmpty() ? null : cursor(rows.records.getLast());
            default -> "PageInfo";
        };
    }

    private String cursor(ResultRow row) {
        List<@Nullable Object> keys = new ArrayList<>();
        page.order().keys().forEach(key -> keys.add(row.value(shape.keyPosition(key))));
        Object id = Objects.requireNonNull(row.value(shape.position("id")));
        return Cursor.write(page.order(), new Slice.Place(keys, (String) id));
    }
}
