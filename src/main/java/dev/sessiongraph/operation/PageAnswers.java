package dev.sessiongraph.operation;

import dev.sessiongraph.plan.Cursor;
import dev.sessiongraph.plan.Page;
import dev.sessiongraph.plan.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a page's list into the answer that its connection describes; a record of no known table is left out. */
final class PageAnswers {

    private final RecordAnswers records;

    PageAnswers(RecordAnswers records) {
        this.records = records;
    }

    Map<String, @Nullable Object> page(Page page, Map<?, ?> returned) {
        Rows rows = rows(page, returned);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (Page.Part part : page.parts()) {
            answer.put(
                    part.key(),
                    switch (part) {
                        case Page.Nodes nodes ->
                            rows.records().stream()
                                    .map(row -> records.record(row, nodes.projection()))
                                    .filter(Objects::nonNull)
                                    .toList();
                        case Page.Edges edges -> edges(edges, rows);
                        case Page.Info info -> info(info, page.slice(), rows);
                        case Page.Total total -> returned.get(total.slot());
                    });
        }
        return answer;
    }

    /** The page's records in the order of the list, their cursors if wanted, and whether more follow in its direction. */
    private record Rows(List<Row> records, List<String> cursors, boolean more) {}

    private static Rows rows(Page page, Map<?, ?> returned) {
        if (!page.needsRecords()) {
            return new Rows(List.of(), List.of(), false);
        }
        List<?> list = (List<?>) Objects.requireNonNull(returned.get(page.slot()));
        Slice slice = page.slice();
        boolean more = list.size() > slice.size();
        List<?> shown = more ? list.subList(0, slice.size()) : list;
        if (slice.backward()) {
            shown = shown.reversed();
        }
        List<Row> records = new ArrayList<>(shown.size());
        List<String> cursors = new ArrayList<>();
        for (Object each : shown) {
            if (page.needsCursors()) {
                List<?> placed = (List<?>) each;
                cursors.add(cursor(page, (List<?>) placed.getFirst()));
                records.add(Row.of(placed.getLast()));
            } else {
                records.add(Row.of(each));
            }
        }
        return new Rows(records, cursors, more);
    }

    private static String cursor(Page page, List<?> place) {
        List<@Nullable Object> keys = new ArrayList<>(place.subList(0, place.size() - 1));
        return Cursor.write(page.order(), new Slice.Place(keys, (String) Objects.requireNonNull(place.getLast())));
    }

    private List<Map<String, @Nullable Object>> edges(Page.Edges edges, Rows rows) {
        List<Map<String, @Nullable Object>> answer = new ArrayList<>();
        for (int i = 0; i < rows.records().size(); i++) {
            Map<String, @Nullable Object> edge = new LinkedHashMap<>();
            for (String key : edges.cursorKeys()) {
                edge.put(key, rows.cursors().get(i));
            }
            boolean known = true;
            for (Page.Node node : edges.nodes()) {
                Map<String, @Nullable Object> record =
                        records.record(rows.records().get(i), node.projection());
                edge.put(node.key(), record);
                known &= record != null;
            }
            if (known) {
                answer.add(edge);
            }
        }
        return answer;
    }

    private static Map<String, @Nullable Object> info(Page.Info info, Slice slice, Rows rows) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        info.fields()
                .forEach(field -> answer.put(
                        field.key(),
                        switch (field.name()) {
                            case "hasNextPage" -> slice.backward() ? slice.before() != null : rows.more();
                            case "hasPreviousPage" -> slice.backward() ? rows.more() : slice.after() != null;
                            case "startCursor" ->
                                rows.cursors().isEmpty() ? null : rows.cursors().getFirst();
                            default ->
                                rows.cursors().isEmpty() ? null : rows.cursors().getLast();
                        }));
        return answer;
    }
}
