package dev.sessiongraph.read;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.Limits;
import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.answer.AnswerReader;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.cypher.CypherStatement;
import dev.sessiongraph.read.plan.AccessPlanner;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.store.StatementTrace;
import dev.sessiongraph.store.Statements;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the root fields of an operation, one statement for each. Several statements run in one transaction, so that they
 * see the same graph.
 */
public final class QueryService {

    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);

    private final QueryPlanner planner;
    private final Access access;
    private final CypherCompiler compiler;
    private final GraphStore store;
    private final AnswerReader answers;
    private final AccessReader accessReader;

    /** A statement, and what limits the caller for whom it was compiled. */
    private record RestrictedRead(CypherStatement statement, Limits limits) {}

    public QueryService(Model model, QueryPlanner planner, Access access, GraphStore store) {
        this.planner = planner;
        this.access = access;
        this.compiler = new CypherCompiler(model);
        this.store = store;
        this.answers = new AnswerReader(model);
        this.accessReader = new AccessReader(model, access, store);
    }

    /** The outcome of each field, by its key. A field that cannot be planned does not affect the others. */
    public Map<String, FieldOutcome> read(List<Selection> fields, Selection.Variables variables, Caller caller) {
        Map<String, FieldOutcome> outcomes = new LinkedHashMap<>();
        Map<String, RestrictedRead> reads = new LinkedHashMap<>();
        OperationContext operation = planner.operation(variables);
        for (Selection field : fields) {
            try {
                if (AccessPlanner.FIELDS.contains(field.name())) {
                    StatementTrace.enter(field.key());
                    outcomes.put(field.key(), accessReader.answer(new AccessPlanner(operation).plan(field), caller));
                } else {
                    reads.put(field.key(), compile(restrict(planner.plan(field, operation), caller)));
                }
            } catch (RequestException rejected) {
                outcomes.put(field.key(), new FieldOutcome.Rejection(rejected));
            }
        }
        try {
            Iterator<List<Map<String, Object>>> rows = run(reads).iterator();
            reads.forEach((key, read) -> outcomes.put(key, outcome(read, rows.next())));
        } catch (RequestException rejected) {
            reads.keySet().forEach(key -> outcomes.put(key, new FieldOutcome.Rejection(rejected)));
        }
        return outcomes;
    }

    private Restricted<ReadPlan> restrict(ReadPlan plan, Caller caller) {
        Restricted<ReadPlan> restricted = access.restrict(plan, caller);
        Table table = plan.table();
        if (table != null) {
            restricted.require(AccessRight.READ, table);
        }
        return restricted;
    }

    private FieldOutcome outcome(RestrictedRead read, List<Map<String, Object>> rows) {
        try {
            return answers.answer(read.statement.layout(), rows, read.limits);
        } catch (RequestException rejected) {
            return new FieldOutcome.Rejection(rejected);
        }
    }

    private RestrictedRead compile(Restricted<ReadPlan> plan) {
        CypherStatement statement = compiler.compile(plan);
        LOG.debug("{}\n{}\n{}", plan.plan(), statement.text(), statement.parameters());
        return new RestrictedRead(statement, plan.limits());
    }

    /** The rows of each field's statement. */
    private List<List<Map<String, Object>>> run(Map<String, RestrictedRead> reads) {
        if (reads.size() == 1) {
            Map.Entry<String, RestrictedRead> only = reads.entrySet().iterator().next();
            CypherStatement statement = only.getValue().statement;
            StatementTrace.enter(only.getKey());
            return List.of(store.read(statement.text(), statement.parameters()));
        }
        return reads.isEmpty()
                ? List.of()
                : store.read(statements -> reads.entrySet().stream()
                        .map(each -> run(each.getKey(), each.getValue().statement, statements))
                        .toList());
    }

    private static List<Map<String, Object>> run(String field, CypherStatement statement, Statements statements) {
        StatementTrace.enter(field);
        return statements.run(statement.text(), statement.parameters());
    }
}
