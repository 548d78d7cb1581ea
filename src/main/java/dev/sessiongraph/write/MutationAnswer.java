package dev.sessiongraph.write;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.model.ValueType;
import dev.sessiongraph.read.answer.AnswerObject;
import dev.sessiongraph.read.answer.ObjectReader;
import dev.sessiongraph.read.answer.ValueCompletion;
import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.write.plan.WritePlan;
import dev.sessiongraph.write.rules.RecordSharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answers of mutations that return no record. */
final class MutationAnswer {

    private MutationAnswer() {}

    /** A record that was deleted, with the numbers of deleted records by table. */
    private record Deletion(String id, Map<String, Long> counts) {}

    /** @param status the HTTP status of the callback's response */
    static Object of(WritePlan.Callback plan, int status) {
        return new ObjectReader<Integer>(
                        plan.fields(), field -> field.name().equals("flowSessionId") ? _ -> plan.id() : each -> each)
                .answer(status);
    }

    /** @param shown the records of the plan's fields, by key and id */
    static Object of(
            WritePlan.Share plan,
            RecordSharing.ShareOutcome outcome,
            Map<String, Map<String, @Nullable Object>> shown) {
        return new ObjectReader<RecordSharing.ShareOutcome>(plan.fields(), field -> switch (field.name()) {
                    case "rights" -> share -> AccessRight.names(share.rights());
                    case "inheritedRights" -> share -> AccessRight.names(share.inherited());
                    case "changed" -> RecordSharing.ShareOutcome::changed;
                    default ->
                        _ -> shown.getOrDefault(field.key(), Map.of()).values().stream()
                                .findFirst()
                                .orElse(null);
                })
                .answer(outcome);
    }

    /** @param counts the numbers of deleted records by table, for each removal of the plan */
    static Object of(WritePlan.Delete plan, List<Map<String, Long>> counts) {
        var results = new ObjectReader<Deletion>(plan.fields(), MutationAnswer::deletion);
        List<AnswerObject> answers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            answers.add(results.answer(new Deletion(plan.removals().get(i).id(), counts.get(i))));
        }
        return plan.many() ? answers : answers.getFirst();
    }

    private static ObjectReader.Reader<Deletion> deletion(ObjectField field) {
        if (field.name().equals("deletedId")) {
            return Deletion::id;
        }
        var counts = new ObjectReader<Map.Entry<String, Long>>(field.fields(), MutationAnswer::count);
        return deletion ->
                deletion.counts.entrySet().stream().map(counts::answer).toList();
    }

    private static ObjectReader.Reader<Map.Entry<String, Long>> count(ObjectField field) {
        return field.name().equals("table")
                ? Map.Entry::getKey
                : count -> new ValueCompletion().value(ValueType.INT, Objects.requireNonNull(count.getValue()));
    }
}
