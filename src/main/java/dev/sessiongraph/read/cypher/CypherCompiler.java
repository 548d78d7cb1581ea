package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles a plan to one statement. What each kind of plan returns stands at its method. */
public final class CypherCompiler {

    private final Model model;

    public CypherCompiler(Model model) {
        this.model = model;
    }

    /** The statement that answers the plan. */
    public CypherStatement compile(Restricted<? extends ReadPlan> restricted) {
        StatementScope scope = new StatementScope();
        FilterCompiler filters = new FilterCompiler(scope);
        RecordCompiler records = new RecordCompiler(scope, filters);
        String text = switch (restricted.plan()) {
            case ReadPlan.One one -> one(one, scope, records);
            case ReadPlan.Several several -> several(several, scope, records);
            case ReadPlan.Many many -> many(many, scope, filters, records);
            case ReadPlan.Path path -> new GraphCompiler(scope, filters, records, model).path(path);
            case ReadPlan.Neighbourhood around ->
                new GraphCompiler(scope, filters, records, model).neighbourhood(around);
            case ReadPlan.Transition transition -> transition(transition, scope);
            case ReadPlan.Report report -> new GraphCompiler(scope, filters, records, model).report(report);
            case ReadPlan.Groups groups ->
                new GroupCompiler(scope, model, records)
                        .write(
                                groups,
                                new SearchCompiler(
                                        scope, filters, records, model, groups.table(), groups.filter(), false));
        };
        return new CypherStatement(text, scope.parameters());
    }

    /** A row with the record as {@code record}, or none. */
    private static String one(ReadPlan.One plan, StatementScope scope, RecordCompiler records) {
        String variable = scope.variable();
        RecordCompiler.Shown shown = records.show(variable, plan.shape(), List.of());
        return "MATCH (" + variable + ":" + label(plan.table()) + " {id: " + scope.parameter(plan.id()) + "})"
                + shown.clauses() + " RETURN " + shown.expression() + " AS record";
    }

    /** A row with the record's {@code status}, or none. */
    private static String transition(ReadPlan.Transition plan, StatementScope scope) {
        String variable = scope.variable();
        return "MATCH (" + variable + ":" + label(plan.table()) + " {id: " + scope.parameter(plan.id()) + "}) RETURN "
                + variable + ".statusCode AS status";
    }

    /** What to seek an id of the table by. */
    private static String label(@Nullable Table table) {
        if (table == null) {
            return Model.RECORD;
        }
        return new TableIndexes(table).onIds() ? table.type() : Model.RECORD + "&" + table.type();
    }

    /** A row with each record's {@code id} and the record as {@code record}, in any order. */
    private static String several(ReadPlan.Several plan, StatementScope scope, RecordCompiler records) {
        String variable = scope.variable();
        String id = scope.variable();
        RecordCompiler.Shown shown = records.show(variable, plan.shape(), List.of(id));
        return "UNWIND " + scope.parameter(plan.ids().stream().distinct().toList()) + " AS " + id + " MATCH ("
                + variable
                + ":Record {id: " + id + "})" + shown.clauses() + " RETURN " + id + " AS id, " + shown.expression()
                + " AS record";
    }

    /** One row: the page's records as a list under its slot, each total under its own. */
    private String many(ReadPlan.Many plan, StatementScope scope, FilterCompiler filters, RecordCompiler records) {
        Page page = plan.page();
        boolean alone = page.totals().isEmpty() && page.needsRecords();
        SearchCompiler root = new SearchCompiler(scope, filters, records, model, plan.table(), page.filter(), alone);
        List<String> returned = new ArrayList<>();
        page.totals().forEach(total -> {
            root.total(total, scope.variable());
            returned.add(total.slot());
        });
        if (page.needsRecords()) {
            root.page(page, scope.variable());
            returned.add(page.slot());
        }
        if (alone) {
            return root.text().toString();
        }
        return root.text()
                .append(" RETURN ")
                .append(returned.isEmpty() ? "null AS nothing" : String.join(", ", returned))
                .toString();
    }
}
