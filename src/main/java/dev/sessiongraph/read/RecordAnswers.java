package dev.sessiongraph.read;

import dev.sessiongraph.access.Restricted;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.answer.AnswerReader;
import dev.sessiongraph.read.answer.FieldOutcome;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.cypher.CypherStatement;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Projection;
import dev.sessiongraph.read.plan.ReadPlan;
import dev.sessiongraph.store.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the records that fields of an object show, as the caller can read them. */
public final class RecordAnswers {

    private final CypherCompiler compiler;
    private final AnswerReader answers;

    public RecordAnswers(Model model) {
        this.compiler = new CypherCompiler(model);
        this.answers = new AnswerReader(model);
    }

    /** The answers for the records with these ids, by id; those that the caller cannot read are absent. */
    public Map<String, @Nullable Object> read(
            List<String> ids, Projection projection, Restricted<?> caller, Statements statements) {
        Map<String, @Nullable Object> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        CypherStatement statement = compiler.compile(caller.with(new ReadPlan.Several(ids, projection)));
        FieldOutcome.Answer answer = answers.answer(
                statement.layout(), statements.run(statement.text(), statement.parameters()), caller.limits());
        List<?> records = (List<?>) answer.value();
        for (int i = 0; records != null && i < ids.size(); i++) {
            if (records.get(i) != null) {
                found.put(ids.get(i), records.get(i));
            }
        }
        return found;
    }

    /** Those that each of the fields shows, by the field's key. */
    public Map<String, Map<String, @Nullable Object>> read(
            List<ObjectField> fields, Map<String, List<String>> ids, Restricted<?> caller, Statements statements) {
        Map<String, Map<String, @Nullable Object>> byKey = new HashMap<>();
        for (ObjectField field : fields) {
            Projection projection = field.projection();
            if (projection != null) {
                byKey.put(field.key(), read(ids.getOrDefault(field.name(), List.of()), projection, caller, statements));
            }
        }
        return byKey;
    }

    /** What shows only whether a record can be read. */
    public static Projection nothing() {
        return new Projection(null, List.of(new Projection.TypeName("type", null)), Map.of());
    }
}
