package dev.sessiongraph.operation;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.plan.ObjectField;
import dev.sessiongraph.plan.RowShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a part of the graph, its records and the edges between them, into the answer that its fields describe. */
final class GraphAnswers {

    private final Model model;
    private final RowShape shape;
    private final Completion completion;
    private final Map<String, Optional<String>> relationships = new HashMap<>();
    private final ObjectAnswers<Found> answers;

    GraphAnswers(Model model, List<ObjectField> fields, RowShape shape, Completion completion) {
        this.model = model;
        this.shape = shape;
        this.completion = completion;
        this.answers = new ObjectAnswers<>(fields, this::reader);
    }

    /** What was found: the records in order, the edges, each as the ids of its ends around its type, and if that is all. */
    private record Found(List<Row> records, List<?> edges, boolean truncated, Map<Object, Table> tables) {}

    Answer answer(Map<String, Object> row) {
        List<Row> records = ((List<?>) Objects.requireNonNull(row.get("nodes")))
                .stream()
                        .map(node -> (List<?>) node)
                        .sorted(Comparator.comparing(node -> (Long) Objects.requireNonNull(node.getFirst())))
                        .map(node -> Objects.requireNonNull(Row.of(node.get(1), shape)))
                        .toList();
        Map<Object, Table> tables = new HashMap<>();
        records.forEach(record -> {
            Table table = RecordAnswers.table(model, record, shape);
            if (table != null) {
                tables.put(Objects.requireNonNull(record.value(shape.position("id"))), table);
            }
        });
        return answers.answer(new Found(
                records,
                (List<?>) Objects.requireNonNull(row.get("edges")),
                Boolean.TRUE.equals(row.get("truncated")),
                tables));
    }

    /** What is shown where there is nothing. */
    Answer nothing() {
        return answers.answer(new Found(List.of(), List.of(), false, Map.of()));
    }

    private ObjectAnswers.Reader<Found> reader(ObjectField field) {
        return switch (field.name()) {
            case "length" -> found -> found.edges.size();
            case "truncated" -> Found::truncated;
            case "records", "nodes" -> {
                RecordAnswers records =
                        new RecordAnswers(model, Objects.requireNonNull(field.projection()), shape, completion);
                yield found -> records(records, found);
            }
            case "edges" -> {
                var edges = new ObjectAnswers<Edge>(field.fields(), this::edge);
                yield found -> edges(edges, found);
            }
            default -> throw new IllegalArgumentException("unknown field of a graph: " + field.name());
        };
    }

    private static List<Answer> records(RecordAnswers records, Found found) {
        List<Answer> shown = new ArrayList<>(found.records.size());
        for (Row row : found.records) {
            Answer record = records.answer(row);
            if (record != null) {
                shown.add(record);
            }
        }
        return shown;
    }

    private record Edge(String from, String type, String to, Table source, Table target) {}

    /** Edges of records whose table the model does not know are left out, as these are. */
    private List<Answer> edges(ObjectAnswers<Edge> answers, Found found) {
        List<Answer> edges = new ArrayList<>(found.edges.size());
        for (Object each : found.edges) {
            List<?> edge = (List<?>) each;
            String from = String.valueOf(edge.get(0));
            String to = String.valueOf(edge.get(2));
            Table source = found.tables.get(from);
            Table target = found.tables.get(to);
            if (source != null && target != null) {
                edges.add(answers.answer(new Edge(from, String.valueOf(edge.get(1)), to, source, target)));
            }
        }
        return edges;
    }

    private ObjectAnswers.Reader<Edge> edge(ObjectField field) {
        return switch (field.name()) {
            case "id" -> edge -> edge.from + ":" + edge.type + ":" + edge.to;
            case "type" -> Edge::type;
            case "relationship" ->
                edge -> relationships
                        .computeIfAbsent(
                                edge.source.type() + " " + edge.type + " " + edge.target.type(),
                                ends -> Optional.ofNullable(edge.source.relationship(edge.type, edge.target)))
                        .orElse(null);
            case "from" -> Edge::from;
            case "to" -> Edge::to;
            default -> throw new IllegalArgumentException("unknown field of an edge: " + field.name());
        };
    }
}
