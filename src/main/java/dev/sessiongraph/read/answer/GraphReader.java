package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.RowShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Turns a part of the graph, its records and the edges between them, into the answer that its fields describe. */
final class GraphReader {

    private final Model model;
    private final RowShape shape;
    private final ValueCompletion completion;
    private final Map<String, Optional<String>> relationships = new HashMap<>();
    private final ObjectReader<Found> answers;

    GraphReader(Model model, List<ObjectField> fields, RowShape shape, ValueCompletion completion) {
        this.model = model;
        this.shape = shape;
        this.completion = completion;
        this.answers = new ObjectReader<>(fields, this::reader);
    }

    /** What was found: the records in order, the edges, each as the ids of its ends around its type, and if that is all. */
    private record Found(List<ResultRow> records, List<?> edges, boolean truncated, Map<Object, Table> tables) {}

    AnswerObject answer(Map<String, Object> row) {
        List<ResultRow> records = ((List<?>) Objects.requireNonNull(row.get("nodes")))
                .stream()
                        .map(node -> (List<?>) node)
                        .sorted(Comparator.comparing(node -> (Long) Objects.requireNonNull(node.getFirst())))
                        .map(node -> Objects.requireNonNull(ResultRow.of(node.get(1), shape)))
                        .toList();
        Map<Object, Table> tables = new HashMap<>();
        records.forEach(record -> {
            Table table = RecordReader.table(model, record, shape);
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
    AnswerObject nothing() {
        return answers.answer(new Found(List.of(), List.of(), false, Map.of()));
    }

    private ObjectReader.Reader<Found> reader(ObjectField field) {
        return switch (field.name()) {
            case "length" -> found -> found.edges.size();
            case "truncated" -> Found::truncated;
            case "records", "nodes" -> {
                RecordReader records =
                        new RecordReader(model, Objects.requireNonNull(field.projection()), shape, completion);
                yield found -> records(records, found);
            }
            case "edges" -> {
                var edges = new ObjectReader<Edge>(field.fields(), this::edge);
                yield found -> edges(edges, found);
            }
            default -> throw new IllegalArgumentException("unknown field of a graph: " + field.name());
        };
    }

    private static List<AnswerObject> records(RecordReader records, Found found) {
        List<AnswerObject> shown = new ArrayList<>(found.records.size());
        for (ResultRow row : found.records) {
            AnswerObject record = records.answer(row);
            if (record != null) {
                shown.add(record);
            }
        }
        return shown;
    }

    private record Edge(String from, String type, String to, Table source, Table target) {}

    /** Edges of records whose table the model does not know are left out, as these are. */
    private List<AnswerObject> edges(ObjectReader<Edge> answers, Found found) {
        List<AnswerObject> edges = new ArrayList<>(found.edges.size());
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

    private ObjectReader.Reader<Edge> edge(ObjectField field) {
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
