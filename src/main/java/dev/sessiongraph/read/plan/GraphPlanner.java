package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.ProjectionPlanner.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans the root fields over the graph as a whole: shortest paths, neighbourhoods and reports. */
final class GraphPlanner {

    private static final int MAX_PATH = 1_000;
    private static final int MAX_DEPTH = 10;
    private static final int MAX_RECORDS = 10_000;
    private static final int EXAMPLES = 10;

    private final RootFieldContext context;
    private final ProjectionPlanner projections;

    GraphPlanner(RootFieldContext context) {
        this.context = context;
        this.projections = context.projections();
    }

    ReadPlan path(Selection field, Map<String, Object> arguments) {
        int maxLength = number(field, "maxLength", new IntegerRange(20, 0, MAX_PATH));
        return new ReadPlan.Path(
                id(field, arguments, "from"),
                id(field, arguments, "to"),
                Objects.requireNonNullElseGet(via(arguments), this::betweenSessions),
                maxLength,
                projections.object(field, Level.root(field.key()).page(maxLength), Map.of("records", Model.RECORD)));
    }

    ReadPlan neighbourhood(Selection field, Map<String, Object> arguments) {
        int depth = number(field, "depth", new IntegerRange(2, 0, MAX_DEPTH));
        int limit = number(field, "limit", new IntegerRange(500, 1, MAX_RECORDS));
        return new ReadPlan.Neighbourhood(
                id(field, arguments, "id"),
                depth,
                via(arguments),
                limit,
                projections.object(field, Level.root(field.key()).page(limit), Map.of("nodes", Model.RECORD)));
    }

    ReadPlan report(Table table, Filter filter, Selection field) {
        List<ReadPlan.Finding> findings = new ArrayList<>();
        List<ObjectField> fields = projections.object(
                field, Level.root(field.key()).page(context.limits().defaultPage()), Map.of("examples", table.type()));
        for (ObjectField finding : fields) {
            if (!finding.isTypeName()) {
                findings.add(new ReadPlan.Finding(finding, examples(finding, field)));
            }
        }
        return new ReadPlan.Report(table, filter, findings, fields);
    }

    private int examples(ObjectField finding, Selection field) {
        return finding.fields().stream()
                .filter(each -> each.name().equals("examples"))
                .mapToInt(each -> context.violations()
                        .inRange(
                                (Integer) each.arguments().get("first"),
                                new IntegerRange(EXAMPLES, 0, context.limits().maxPage()),
                                field.key() + "." + finding.key() + "." + each.key() + ".first"))
                .max()
                .orElse(0);
    }

    private List<String> betweenSessions() {
        List<String> sessions = context.model().tablesOf("Session").stream()
                .map(Table::logicalName)
                .toList();
        return context.model()
                .lookups()
                .filter(lookup -> sessions.contains(lookup.table()) && sessions.containsAll(lookup.targets()))
                .map(Field.Lookup::edge)
                .distinct()
                .sorted()
                .toList();
    }

    /** The chosen edge types; null if none were asked for. */
    private static @Nullable List<String> via(Map<String, Object> arguments) {
        return arguments.get("via") instanceof List<?> via
                ? via.stream().map(String::valueOf).distinct().sorted().toList()
                : null;
    }

    private int number(Selection field, String name, IntegerRange range) {
        return context.violations()
                .inRange((Integer) context.arguments(field).get(name), range, field.key() + "." + name);
    }

    private String id(Selection field, Map<String, Object> arguments, String name) {
        return context.violations().id(Objects.requireNonNull(arguments.get(name)), field.key() + "." + name);
    }
}
