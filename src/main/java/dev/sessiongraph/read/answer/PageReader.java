package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.cypher.PageLayout;
import dev.sessiongraph.read.cypher.RowLayout;
import dev.sessiongraph.read.plan.Cursor;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a page, as a statement returned it, into a connection; records whose table the model does not know are left out. */
final class PageReader {

    private final Model model;
    private final Page page;
    private final RowLayout record;
    private final ValueCompletion completion;
    private final AnswerObject.Form form;
    private final List<ConnectionReader> readers;

    PageReader(Model model, Page page, PageLayout layout, ValueCompletion completion) {
        this.model = model;
        this.page = page;
        this.record = layout.record();
        this.completion = completion;
        this.form = AnswerObject.Form.of(page.fields().stream().map(Page.ConnectionField::key));
        this.readers = page.fields().stream().map(this::reader).toList();
    }

    /** Reads a field of the connection. */
    @FunctionalInterface
    private interface ConnectionReader {
        Object read(Rows rows);
    }

    /** Reads a field of an edge; null if the edge cannot be shown. */
    @FunctionalInterface
    private interface EdgeReader {
        @Nullable
        Object read(ResultRow row);
    }

    /**
     * The records that a page shows, in the order of the answer.
     *
     * @param more whether more follow in the page's direction
     */
    private record Rows(PageLayout.Returned returned, List<ResultRow> records, boolean more) {}

    /** The connection that a statement returned. */
    AnswerObject answer(PageLayout.Returned returned) {
        return answer(rows(returned));
    }

    /**
     * The connection of records that were chosen already.
     *
     * @param records in the page's direction, with one more than it shows if more follow
     * @param total how many there are on all pages
     */
    AnswerObject answer(List<ResultRow> records, int total) {
        return answer(rows(new Chosen(total), records));
    }

    private AnswerObject answer(Rows rows) {
        return new AnswerObject(
                form, readers.stream().map(reader -> reader.read(rows)).toArray());
    }

    /** The total of a page whose records were chosen already. */
    private record Chosen(long count) implements PageLayout.Returned {

        @Override
        public List<?> records() {
            return List.of();
        }

        @Override
        public Object total(Page.Total total) {
            return total.limit() == null ? count : Math.min(count, total.limit());
        }
    }

    /** The records alone, of a page that shows nothing else. */
    List<?> records(PageLayout.Returned returned) {
        return (List<?>) readers.getFirst().read(rows(returned));
    }

    private Rows rows(PageLayout.Returned returned) {
        if (!page.needsRecords()) {
            return new Rows(returned, List.of(), false);
        }
        List<?> list = returned.records();
        List<ResultRow> records = new ArrayList<>(list.size());
        for (Object each : list) {
            records.add(ResultRow.required(each, record));
        }
        return rows(returned, records);
    }

    private Rows rows(PageLayout.Returned returned, List<ResultRow> records) {
        Slice slice = page.slice();
        boolean more = records.size() > slice.size();
        List<ResultRow> shown = more ? records.subList(0, slice.size()) : records;
        return new Rows(returned, slice.backward() ? shown.reversed() : shown, more);
    }

    private ConnectionReader reader(Page.ConnectionField field) {
        return switch (field) {
            case Page.ConnectionTypeName type -> rows -> type.type();
            case Page.Total total -> rows -> completion.value(ValueType.INT, rows.returned.total(total));
            case Page.Nodes nodes -> {
                EdgeReader records = element(nodes.element());
                yield rows -> nodes(records, rows);
            }
            case Page.Edges edges -> {
                AnswerObject.Form edge =
                        AnswerObject.Form.of(edges.fields().stream().map(Page.EdgeField::key));
                List<EdgeReader> fields =
                        edges.fields().stream().map(this::reader).toList();
                yield rows -> edges(edge, fields, rows);
            }
            case Page.Info info -> {
                AnswerObject.Form fields =
                        AnswerObject.Form.of(info.fields().stream().map(Page.InfoField::key));
                yield rows -> new AnswerObject(
                        fields,
                        info.fields().stream()
                                .map(each -> info(each.name(), rows))
                                .toArray());
            }
        };
    }

    private EdgeReader reader(Page.EdgeField field) {
        return switch (field) {
            case Page.EdgeTypeName type -> row -> type.type();
            case Page.EdgeCursor cursor -> this::cursor;
            case Page.Node node -> element(node.element());
        };
    }

    private EdgeReader element(Page.Element element) {
        return switch (element) {
            case Page.RecordElement each -> new RecordReader(model, each.projection(), record, completion)::answer;
            case Page.Hop hop -> new ObjectReader<ResultRow>(hop.fields(), field -> hop(field, hop))::answer;
        };
    }

    private ObjectReader.Reader<ResultRow> hop(ObjectField field, Page.Hop hop) {
        if (field.projection() != null) {
            return new RecordReader(model, field.projection(), record, completion)::answer;
        }
        int at = record.position(hop.figure(field.name()));
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
        page.order().keys().forEach(key -> keys.add(row.value(record.position(key))));
        Object id = Objects.requireNonNull(row.value(record.position("id")));
        return Cursor.write(page.order(), new Slice.Place(keys, (String) id));
    }
}
