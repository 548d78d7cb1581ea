package dev.sessiongraph.write.rules;

import dev.sessiongraph.model.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the records to which an event cascades from others, or that prevent it. */
final class ReferencingRecords {

    private final WriteTransaction transaction;
    private final CascadeRules rules;

    ReferencingRecords(WriteTransaction transaction, CascadeRules rules) {
        this.transaction = transaction;
        this.rules = rules;
    }

    /** Whether the model has any cascade rule for records of these tables. */
    boolean possible(Collection<Table> referenced) {
        return !rules.referencing(referenced).isEmpty();
    }

    /** The records that reference these, which are given by their ids; one more than allowed at most. */
    List<ReferencingRecord> of(Map<String, Table> referenced) {
        Set<String> referencing = rules.referencing(referenced.values());
        if (referencing.isEmpty()) {
            return List.of();
        }
        return transaction
                .run(
                        WriteCypher.REFERENCING,
                        Map.of(
                                "ids",
                                List.copyOf(referenced.keySet()),
                                "matters",
                                List.copyOf(referencing),
                                "limit",
                                WriteTransaction.MOST_RECORDS + 1L))
                .stream()
                .flatMap(row -> record(row, referenced))
                .toList();
    }

    private Stream<ReferencingRecord> record(Map<String, Object> row, Map<String, Table> referenced) {
        String id = String.valueOf(row.get("id"));
        Table table = transaction.tableOf(row);
        String edge = String.valueOf(row.get("edge"));
        return Stream.ofNullable(rules.rule(table, edge, Objects.requireNonNull(referenced.get(id))))
                .map(rule -> new ReferencingRecord(String.valueOf(row.get("by")), table, edge, id, rule));
    }
}
