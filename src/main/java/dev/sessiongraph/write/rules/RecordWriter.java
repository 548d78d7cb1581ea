package dev.sessiongraph.write.rules;

import dev.sessiongraph.write.bulk.LinkTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the new states of records, in a few statements for all of them. */
final class RecordWriter {

    private final WriteTransaction transaction;
    private final Map<String, StoredRecord> before;
    private final Map<String, StoredRecord> after;
    private final List<Map<String, Object>> created = new ArrayList<>();
    private final List<Map<String, Object>> updated = new ArrayList<>();
    private final List<Map<String, Object>> unlinked = new ArrayList<>();
    private final List<Map<String, Object>> linked = new ArrayList<>();
    private final LinkTargets present = new LinkTargets();
    private final LinkTargets all = new LinkTargets();

    /**
     * @param before the present states, by id; new records have none
     * @param after the new states, by id
     */
    RecordWriter(WriteTransaction transaction, Map<String, StoredRecord> before, Map<String, StoredRecord> after) {
        this.transaction = transaction;
        this.before = before;
        this.after = after;
    }

    /** @param lists the new records of lookups that hold several, by the id of the referencing record and edge */
    void write(Map<String, Map<String, Set<String>>> lists) {
        after.forEach((id, record) -> add(id, record, lists.getOrDefault(id, Map.of())));
        transaction.links().createLinked(created, present);
        transaction.links().runUnlessEmpty(WriteCypher.UPDATE, updated);
        transaction.links().runUnlessEmpty(WriteCypher.UNLINK, unlinked);
        transaction.links().link(linked, all);
    }

    private void add(String id, StoredRecord record, Map<String, Set<String>> lists) {
        StoredRecord earlier = before.get(id);
        record.keepReadKeys(earlier);
        List<Object> links = new ArrayList<>();
        List<Object> later = new ArrayList<>();
        record.links().forEach((edge, target) -> {
            if (earlier == null && isPresent(target)) {
                links.add(present.link(edge, target));
            } else if (earlier == null || !target.equals(earlier.links().get(edge))) {
                later.add(all.link(edge, target));
            }
        });
        lists.forEach((edge, ids) -> ids.forEach(each -> later.add(all.link(edge, each))));
        if (earlier == null) {
            created.add(Map.of("type", record.table().type(), "values", record.values(), "links", links));
        } else {
            updated.add(Map.of("id", id, "values", record.values()));
            List<String> gone = new ArrayList<>(earlier.differences(record));
            gone.addAll(lists.keySet());
            if (!gone.isEmpty()) {
                unlinked.add(Map.of("id", id, "edges", gone));
            }
        }
        if (!later.isEmpty()) {
            linked.add(Map.of("id", id, "links", later));
        }
    }

    /** Whether the record exists already, so that new records can be created together with their edges to it. */
    private boolean isPresent(String id) {
        return before.containsKey(id) || !after.containsKey(id);
    }
}
