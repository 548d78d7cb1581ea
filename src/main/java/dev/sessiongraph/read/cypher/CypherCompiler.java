package dev.sessiongraph.read.cypher;

import static dev.sessiongraph.read.cypher.FilterCompiler.where;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.cypher.ResultLayout.OfOne;
import dev.sessiongraph.read.cypher.ResultLayout.OfPage;
import dev.sessiongraph.read.cypher.ResultLayout.OfSeveral;
import dev.sessiongraph.read.cypher.ResultLayout.OfStatus;
import dev.sessiongraph.read.plan.Page;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles a restricted plan to one statement and the layout of its rows. */
public final class CypherCompiler {

    private final Model model;

    public CypherCompiler(Model model) {
        this.model = model;
    }

    /** The statement that answers the plan. */
    public CypherStatement compile(Restricted<? extends ReadPlan> restricted) {
        var scope = new StatementScope(model, restricted.limits());
        return switch (restricted.plan()) {
            case ReadPlan.One one -> one(one, scope);
            case ReadPlan.Several several -> several(several, scope);
            case ReadPlan.Many many -> many(many, scope);
            case ReadPlan.Path path -> new GraphCompiler(scope).path(path);
            case ReadPlan.Neighbourhood around -> new GraphCompiler(scope).neighbourhood(around);
            case ReadPlan.Transition transition -> transition(transition, scope);
            case ReadPlan.Report report -> new ReportCompiler(scope).compile(report);
            case ReadPlan.Groups groups -> new GroupCompiler(scope).compile(groups);
        };
    }

    private static CypherStatement one(ReadPlan.One plan, StatementScope scope) {
        var layout = new OfOne(plan, RowLayout.of(List.of(plan.projection())));
        String variable = scope.variable();
        RecordCompiler.Shown shown = new RecordCompiler(scope).show(variable, layout.record(), List.of());
        return scope.statement(
                match(variable, plan.table(), plan.id(), scope) + shown.clauses() + " RETURN " + shown.expression()
                        + " AS " + OfOne.RECORD,
                layout);
    }

    private static CypherStatement transition(ReadPlan.Transition plan, StatementScope scope) {
        String variable = scope.variable();
        return scope.statement(
                match(variable, plan.table(), plan.id(), scope) + " RETURN " + variable + ".statusCode AS "
                        + OfStatus.STATUS,
                new OfStatus(plan));
    }

    private static String match(String variable, @Nullable Table table, String id, StatementScope scope) {
        return "MATCH (" + variable + ":" + label(table) + " {id: " + scope.parameter(id) + "})"
                + where(scope.readable(variable, table == null ? Model.RECORD : table.type()));
    }

    /** The label for an index seek by id. */
    private static String label(@Nullable Table table) {
        if (table == null) {
            return Model.RECORD;
        }
        return new TableIndexes(table).onIds() ? table.type() : Model.RECORD + "&" + table.type();
    }

    private static CypherStatement several(ReadPlan.Several plan, StatementScope scope) {
        var layout = new OfSeveral(plan, RowLayout.of(List.of(plan.projection())));
        String variable = scope.variable();
        String id = scope.variable();
        RecordCompiler.Shown shown = new RecordCompiler(scope).show(variable, layout.record(), List.of(id));
        return scope.statement(
                "UNWIND " + scope.parameter(plan.ids().stream().distinct().toList()) + " AS " + id + " MATCH ("
                        + variable + ":Record {id: " + id + "})" + where(scope.readable(variable, Model.RECORD))
                        + shown.clauses() + " RETURN " + id + " AS "
                        + OfSeveral.ID + ", " + shown.expression() + " AS " + OfSeveral.RECORD,
                layout);
    }

    private static CypherStatement many(ReadPlan.Many plan, StatementScope scope) {
        Page page = plan.page();
        scope.checkOrder(page.order());
        PageLayout layout = PageLayout.of(page);
        boolean alone = page.totals().isEmpty() && page.needsRecords();
        SearchCompiler search = new SearchCompiler(scope, plan.table(), page.filter(), alone);
        List<String> columns = new ArrayList<>();
        page.totals().forEach(total -> {
            search.total(total, layout.column(total), scope.variable());
            columns.add(layout.column(total));
        });
        if (page.needsRecords()) {
            search.page(page, layout.record(), scope.variable());
            columns.add(PageLayout.RECORDS);
        }
        if (!alone) {
            search.text().append(" RETURN ").append(columns.isEmpty() ? "null AS nothing" : String.join(", ", columns));
        }
        return scope.statement(search.text().toString(), new OfPage(plan, layout));
    }
}
