package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles reports about the links between records; each kind of finding has a file in {@code cypher/traversal/report}. */
final class ReportCompiler {

    private final StatementScope scope;

    ReportCompiler(StatementScope scope) {
        this.scope = scope;
    }

    CypherStatement compile(ReadPlan.Report plan) {
        ReportLayout layout = ReportLayout.of(plan);
        String text = layout.findings().stream()
                .map(finding -> finding(plan, finding))
                .collect(Collectors.joining());
        String columns = layout.findings().stream()
                .flatMap(finding -> Stream.of(finding.countColumn(), finding.examplesColumn()))
                .collect(Collectors.joining(", "));
        return scope.statement(
                text + " RETURN " + (columns.isEmpty() ? "null AS nothing" : columns),
                new ResultLayout.OfReport(plan, layout));
    }

    private String finding(ReadPlan.Report plan, ReportLayout.Finding finding) {
        String searched = scope.variable();
        String all = scope.variable();
        String example = scope.variable();
        SearchCompiler search = new SearchCompiler(scope, plan.table(), plan.filter(), false);
        search.all(searched);
        RecordCompiler.Shown shown = new RecordCompiler(scope).show(example, finding.record(), List.of());
        return "CALL () { " + search.text() + " WITH " + searched + " AS session "
                + WalkText.of(file(finding.plan()), plan.table().type(), scope)
                + " WITH DISTINCT found WITH collect(found) AS " + all
                + " RETURN size(" + all + ") AS " + finding.countColumn() + ", COLLECT { UNWIND " + all + " AS "
                + example + " WITH " + example + " ORDER BY " + example + ".id LIMIT "
                + scope.parameter((long) finding.plan().examples()) + shown.clauses() + " RETURN "
                + shown.expression() + " } AS " + finding.examplesColumn() + " } ";
    }

    private static String file(ReadPlan.Finding finding) {
        return "report/" + finding.field().name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
