package dev.sessiongraph.read.answer;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.cypher.GraphLayout;
import dev.sessiongraph.read.cypher.GraphLayout.RankedRecord;
import dev.sessiongraph.read.plan.ObjectField;
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
    private final GraphLayout layout;
    private final ValueCompletion completion;
    private final Map<String, Optional<String>> relationships = new HashMap<>();
    private final ObjectReader<Subgraph> answers;

    GraphReader(Model model, List<ObjectField> fields, GraphLayout layout, ValueCompletion completion) {
        this.model = model;
        this.layout = layout;
        this.completion = completion;
        this.answers = new ObjectReader<>(fields, this::reader);
    }

    /** The records in order, the edges between them, and whether the limit left records out. */
    private record Subgraph(List<ResultRow> records, List<?> edges, boolean truncated, Map<Object, Table> tables) {}

    AnswerObject answer(Map<String, Object> row) {
        List<ResultRow> records = layout.records(row).stream()
                .map(each -> Objects.requireNonNull((Object) each))
                .sorted(Comparator.comparingInt(each -> GraphLayout.RECORD.integer(each, RankedRecord.RANK)))
                .map(each -> ResultRow.required(GraphLayout.RECORD.value(each, RankedRecord.RECORD), layout.record()))
                .toList();
        Map<Object, Table> tables = new HashMap<>();
        records.forEach(record -> {
            Table table = RecordReader.table(model, record, layout.record());
            if (table != null) {
                tables.put(Objects.requireNonNull(record.value(layout.record().position("id"))), table);
            }
        });
        return answers.answer(new Subgraph(records, layout.edges(row), layout.truncated(row), tables));
    }

    /** The answer if there are no records. */
    AnswerObject nothing() {
        return answers.answer(new Subgraph(List.of(), List.of(), false, Map.of()));
    }

    private ObjectReader.Reader<Subgraph> reader(ObjectField field) {
        return switch (field.name()) {
            case "length" -> found -> found.edges.size();
            case "truncated" -> Subgraph::truncated;
            case "records", "nodes" -> {
                RecordReader records = new RecordReader(
                        model, Objects.requireNonNull(field.projection()), layout.record(), completion);
                yield found -> records(records, found);
            }
            case "edges" -> {
                var edges = new ObjectReader<ResultEdge>(field.fields(), this::edge);
                yield found -> edges(edges, found);
            }
            default -> throw new IllegalArgumentException("unknown field of a graph: " + field.name());
        };
    }

    private static List<AnswerObject> records(RecordReader records, Subgraph found) {
        List<AnswerObject> shown = new ArrayList<>(found.records.size());
        for (ResultRow row : found.records) {
            AnswerObject record = records.answer(row);
            if (record != null) {
                shown.add(record);
            }
        }
        return shown;
    }

    private record ResultEdge(String from, String type, String to, Table source, Table target) {}

    /**
     * Leaves out the edges of records whose table the model does not know, since those records are left out too, and
     * those of shares, which are not relationships.
     */
    private List<AnswerObject> edges(ObjectReader<ResultEdge> answers, Subgraph found) {
        List<AnswerObject> edges = new ArrayList<>(found.edges.size());
        for (Object each : found.edges) {
            Object edge = Objects.requireNonNull(each);
            String from = GraphLayout.EDGE.text(edge, GraphLayout.Edge.FROM_ID);
            String to = GraphLayout.EDGE.text(edge, GraphLayout.Edge.TO_ID);
            Table source = found.tables.get(from);
            Table target = found.tables.get(to);
            String type = GraphLayout.EDGE.text(edge, GraphLayout.Edge.TYPE);
            if (source != null && target != null && !type.equals(GraphLayout.SHARE)) {
                edges.add(answers.answer(new ResultEdge(from, type, to, source, target)));
            }
        }
        return edges;
    }

    private ObjectReader.Reader<ResultEdge> edge(ObjectField field) {
        return switch (field.name()) {
            case "type" -> ResultEdge::type;
            case "relationship" ->
                edge -> relationships
                        .computeIfAbsent(
                                edge.source.type() + " " + edge.type + " " + edge.target.type(),
                                ends -> Optional.ofNullable(edge.source.relationship(edge.type, edge.target)))
                        .orElse(null);
            case "from" -> ResultEdge::from;
            case "to" -> ResultEdge::to;
            default -> throw new IllegalArgumentException("unknown field of an edge: " + field.name());
        };
    }
}
