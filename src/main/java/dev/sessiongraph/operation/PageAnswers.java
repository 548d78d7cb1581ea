package dev.sessiongraph.operation;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.plan.Cursor;
import dev.sessiongraph.plan.Page;
import dev.sessiongraph.plan.RowShape;
import dev.sessiongraph.plan.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a page's rows into the answers that its connection describes; a record of no known table is left out. */
final class PageAnswers {

    private final Page page;
    private final RowShape shape;
    private final Completion completion;
    private final Answer.Form form;
    private final Map<Page.Part, Answer.Form> forms = new HashMap<>();
    private final Map<String, RecordAnswers> records = new HashMap<>();

    PageAnswers(Model model, Page page, Completion completion) {
        this.page = page;
        this.shape = page.shape();
        this.completion = completion;
        this.form =
                new Answer.Form("", page.parts().stream().map(Page.Part::key).toList());
        for (Page.Part part : page.parts()) {
            switch (part) {
                case Page.Nodes nodes ->
                    records.put(nodes.key(), new RecordAnswers(model, nodes.projection(), shape, completion));
                case Page.Edges edges -> {
                    forms.put(
                            edges,
                            new Answer.Form(
                                    "",
                                    edges.parts().stream()
                                            .map(Page.EdgePart::key)
                                            .toList()));
                    edges.nodes()
                            .forEach(node -> records.put(
                                    edges.key() + "." + node.key(),
                                    new RecordAnswers(model, node.projection(), shape, completion)));
                }
                case Page.Info info ->
                    forms.put(
                            info,
                            new Answer.Form(
                                    "",
                                    info.fields().stream()
                                            .map(Page.InfoField::key)
                                            .toList()));
                case Page.Total total -> {}
                case Page.TypeName type -> {}
            }
        }
    }

    /** The connection whose slots a row holds. */
    Answer answer(Function<String, @Nullable Object> slots) {
        Rows rows = rows(slots);
        @Nullable Object[] values = new Object[form.size()];
        int at = 0;
        for (Page.Part part : page.parts()) {
            values[at++] = switch (part) {
                case Page.Nodes nodes -> nodes(Objects.requireNonNull(records.get(nodes.key())), rows);
                case Page.Edges edges -> edges(edges, rows);
                case Page.Info info -> info(info, rows);
                case Page.Total total ->
                    completion.value(ValueType.INT, Objects.requireNonNull(slots.apply(total.slot())));
                case Page.TypeName type -> type.type();
            };
        }
        return new Answer(form, values);
    }

    /** The page's records in the order of the list, and whether more follow in its direction. */
    private record Rows(List<Row> records, boolean more) {}

    private Rows rows(Function<String, @Nullable Object> slots) {
        if (!page.needsRecords()) {
            return new Rows(List.of(), false);
        }
        List<?> list = (List<?>) Objects.requireNonNull(slots.apply(page.slot()));
        Slice slice = page.slice();
        boolean more = list.size() > slice.size();
        List<?> shown = more ? list.subList(0, slice.size()) : list;
        List<Row> rows = new ArrayList<>(shown.size());
        for (Object each : slice.backward() ? shown.reversed() : shown) {
            rows.add(Objects.requireNonNull(Row.of(each, shape)));
        }
        return new Rows(rows, more);
    }

    private static List<Answer> nodes(RecordAnswers records, Rows rows) {
        List<Answer> nodes = new ArrayList<>(rows.records().size());
        for (Row row : rows.records()) {
            Answer node = records.answer(row);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private List<Answer> edges(Page.Edges edges, Rows rows) {
        List<Answer> answers = new ArrayList<>(rows.records().size());
        Answer.Form form = Objects.requireNonNull(forms.get(edges));
        for (Row row : rows.records()) {
            @Nullable Object[] values = new Object[form.size()];
            boolean known = true;
            int at = 0;
            for (Page.EdgePart part : edges.parts()) {
                Object value = switch (part) {
                    case Page.EdgeTypeName type -> type.type();
                    case Page.EdgeCursor cursor -> cursor(row);
                    case Page.Node node ->
                        Objects.requireNonNull(records.get(edges.key() + "." + node.key()))
                                .answer(row);
                };
                known &= value != null;
                values[at++] = value;
            }
            if (known) {
                answers.add(new Answer(form, values));
            }
        }
        return answers;
    }

    private Answer info(Page.Info info, Rows rows) {
        Slice slice = page.slice();
        List<Row> records = rows.records();
        return new Answer(
                Objects.requireNonNull(forms.get(info)),
                info.fields().stream()
                        .map(field -> switch (field.name()) {
                            case "hasNextPage" -> slice.backward() ? slice.before() != null : rows.more();
                            case "hasPreviousPage" -> slice.backward() ? rows.more() : slice.after() != null;
                            case "startCursor" -> records.isEmpty() ? null : cursor(records.getFirst());
                            case "endCursor" -> records.isEmpty() ? null : cursor(records.getLast());
                            default -> "PageInfo";
                        })
                        .toArray());
    }

    private String cursor(Row row) {
        List<@Nullable Object> keys = new ArrayList<>();
        page.order().keys().forEach(key -> keys.add(row.value(shape.keyPosition(key))));
        Object id = Objects.requireNonNull(row.value(shape.position("id")));
        return Cursor.write(page.order(), new Slice.Place(keys, (String) id));
    }
}
