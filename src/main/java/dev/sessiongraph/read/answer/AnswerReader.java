package dev.sessiongraph.read.answer;

import dev.sessiongraph.access.Limits;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.cypher.ResultLayout;
import dev.sessiongraph.read.cypher.ResultLayout.OfGroups;
import dev.sessiongraph.read.cypher.ResultLayout.OfNeighbourhood;
import dev.sessiongraph.read.cypher.ResultLayout.OfOne;
import dev.sessiongraph.read.cypher.ResultLayout.OfPage;
import dev.sessiongraph.read.cypher.ResultLayout.OfPath;
import dev.sessiongraph.read.cypher.ResultLayout.OfReport;
import dev.sessiongraph.read.cypher.ResultLayout.OfSeveral;
import dev.sessiongraph.read.cypher.ResultLayout.OfStatus;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a statement into the answer of its root field, by their layout. */
public final class AnswerReader {

    private final Model model;

    public AnswerReader(Model model) {
        this.model = model;
    }

    /** @param limits what limits the caller */
    public FieldOutcome.Answer answer(ResultLayout layout, List<Map<String, Object>> rows, Limits limits) {
        ValueCompletion completion = new ValueCompletion(limits.rights());
        Object answer = switch (layout) {
            case OfOne one -> {
                var records = new RecordReader(model, one.plan().projection(), one.record(), completion);
                yield rows.isEmpty() ? null : records.answer(one.record(rows.getFirst()));
            }
            case OfSeveral several -> several(several, rows, completion);
            case OfPage page ->
                new PageReader(model, page.plan().page(), page.page(), completion)
                        .answer(page.page().of(rows.getFirst()));
            case OfPath path ->
                rows.isEmpty()
                        ? null
                        : new GraphReader(model, path.fields(), path.graph(), completion).answer(rows.getFirst());
            case OfNeighbourhood around -> {
                var graphs = new GraphReader(model, around.fields(), around.graph(), completion);
                yield rows.isEmpty() ? graphs.nothing() : graphs.answer(rows.getFirst());
            }
            case OfStatus status -> allowed(status, rows);
            case OfReport report ->
                new ReportReader(model, report.plan(), report.report(), completion).answer(rows.getFirst());
            case OfGroups groups ->
                new GroupReader(model, groups.plan(), groups.groups(), completion)
                        .answer(groups.groups().groups(rows.getFirst()));
        };
        return new FieldOutcome.Answer(answer, completion.complete());
    }

    private static boolean allowed(OfStatus layout, List<Map<String, Object>> rows) {
        ReadPlan.Transition plan = layout.plan();
        if (rows.isEmpty()) {
            throw new RequestException.NotFound(plan.path(), plan.table().logicalName(), plan.id());
        }
        return plan.table().allowsTransition(layout.status(rows.getFirst()), plan.state(), plan.status());
    }

    private List<@Nullable Object> several(
            OfSeveral layout, List<Map<String, Object>> rows, ValueCompletion completion) {
        var records = new RecordReader(model, layout.plan().projection(), layout.record(), completion);
        Map<Object, Object> byId = new HashMap<>();
        rows.forEach(row -> byId.put(layout.id(row), records.answer(layout.record(row))));
        List<@Nullable Object> answers = new ArrayList<>();
        layout.plan().ids().forEach(id -> answers.add(byId.get(id)));
        return answers;
    }
}
