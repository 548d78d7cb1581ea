package dev.sessiongraph.write.bulk;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.bulk.BulkOutcome.RejectedRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which changes a batch makes, from its rows and the present records with their ids. All decisions are made here, in
 * Java; the statements only carry them out.
 */
final class BatchMerge {

    private final Map<String, ExistingRecord> known;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, ImportedRecord> winners = new LinkedHashMap<>();
    private final Map<String, Table> mentioned = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> namesOfUnknown = new HashMap<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private int accepted;

    private final List<RecordWrite> created = new ArrayList<>();
    private final List<RecordWrite> completed = new ArrayList<>();
    private final List<RecordWrite> updated = new ArrayList<>();

    BatchMerge(Map<String, ExistingRecord> known) {
        this.known = known;
        known.forEach((id, record) -> tables.put(id, record.table()));
    }

    void add(int index, ImportedRecord row) {
        String contradiction = contradiction(row);
        if (contradiction != null) {
            rejected.add(new RejectedRecord(index, contradiction));
            return;
        }
        accepted++;
        tables.put(row.id(), row.table().logicalName());
        winners.merge(row.id(), row, BatchMerge::later);
        row.links().forEach(this::mention);
    }

    private @Nullable String contradiction(ImportedRecord row) {
        String table = row.table().logicalName();
        String owner = tables.getOrDefault(row.id(), table);
        if (!owner.equals(table)) {
            return "the id " + row.id() + " belongs to the table " + owner + ", so it cannot belong to " + table;
        }
        for (LookupReference link : row.links()) {
            if (link.table() == null) {
                continue;
            }
            String target = link.table().logicalName();
            String targetOwner = link.id().equals(row.id()) ? table : tables.getOrDefault(link.id(), target);
            if (!targetOwner.equals(target)) {
                return "its lookup " + link.lookup().name() + " references " + link.id() + " of " + target
                        + ", but that id belongs to the table " + targetOwner;
            }
        }
        return null;
    }

    private static ImportedRecord later(ImportedRecord one, ImportedRecord other) {
        return RecordState.PRECEDENCE.compare(one.state(), other.state()) < 0 ? other : one;
    }

    private void mention(LookupReference link) {
        if (link.table() != null) {
            tables.put(link.id(), link.table().logicalName());
            mentioned.putIfAbsent(link.id(), link.table());
        }
        if (link.name() != null) {
            names.merge(link.id(), link.name(), BatchMerge::greater);
        }
    }

    private static String greater(String one, String other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Rows as old as the present records: only their contents show whether they change anything. */
    List<ImportedRecord> undecided() {
        return winners.values().stream()
                .filter(row -> {
                    ExistingRecord record = known.get(row.id());
                    return record != null && !record.stub() && row.state().compareAge(record.age()) == 0;
                })
                .toList();
    }

    /** Decides about every row, with the contents of the undecided records. */
    void compare(Map<String, RecordState> contents) {
        winners.values().forEach(row -> {
            ExistingRecord record = known.get(row.id());
            if (record == null) {
                created.add(write(row));
            } else if (record.stub()) {
                completed.add(write(row));
            } else {
                RecordState present = contents.getOrDefault(row.id(), record.age());
                boolean newer = contents.containsKey(row.id())
                        ? RecordState.PRECEDENCE.compare(row.state(), present) > 0
                        : row.state().compareAge(present) > 0;
                if (newer) {
                    updated.add(write(row));
                }
            }
        });
        mentioned.keySet().removeIf(id -> known.containsKey(id) || winners.containsKey(id));
    }

    private RecordWrite write(ImportedRecord row) {
        Map<Boolean, List<LookupReference>> links = row.links().stream()
                .collect(Collectors.partitioningBy(link -> link.canReference(tables.getOrDefault(link.id(), ""))));
        return new RecordWrite(row, links.getOrDefault(true, List.of()), links.getOrDefault(false, List.of()));
    }

    boolean hasUnresolved() {
        return names.keySet().stream().anyMatch(id -> !tables.containsKey(id))
                || written().anyMatch(write -> !write.unresolved().isEmpty());
    }

    /** Ids whose name an unresolved lookup may know: those of new stubs, and those that stay unknown. */
    List<String> namesWanted() {
        return Stream.concat(
                        mentioned.keySet().stream(), names.keySet().stream().filter(id -> !tables.containsKey(id)))
                .toList();
    }

    /** Adds the names that unresolved lookups of earlier batches knew. */
    void nameBy(Map<String, String> earlier) {
        earlier.forEach((id, name) -> names.merge(id, name, BatchMerge::greater));
        names.forEach((id, name) -> {
            if (!tables.containsKey(id)) {
                namesOfUnknown.put(id, name);
            }
        });
    }

    Stream<RecordWrite> created() {
        return created.stream();
    }

    /** The new stubs by id. */
    Map<String, Table> mentioned() {
        return mentioned;
    }

    /** The new stubs, with their names. */
    Stream<NewStub> stubs() {
        return mentioned.entrySet().stream()
                .map(stub -> new NewStub(stub.getKey(), stub.getValue(), names.get(stub.getKey())));
    }

    /** The rows whose records already exist, whether as stubs or not. */
    List<RecordWrite> replaced() {
        return Stream.concat(completed.stream(), updated.stream()).toList();
    }

    /** New names of stubs that stay stubs. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        names.forEach((id, name) -> {
            ExistingRecord record = known.get(id);
            if (record != null && record.stub() && !winners.containsKey(id) && isGreater(name, record.name())) {
                renamed.put(id, name);
            }
        });
        return renamed;
    }

    private static boolean isGreater(String name, @Nullable String present) {
        return present == null || name.compareTo(present) > 0;
    }

    Stream<RecordWrite> written() {
        return Stream.of(created, completed, updated).flatMap(List::stream);
    }

    Map<String, String> unresolvedNames() {
        return namesOfUnknown;
    }

    /** The ids of records that did not exist before, each with its table. */
    Map<String, Table> arrived() {
        Map<String, Table> arrived = new HashMap<>(mentioned);
        created().forEach(write -> arrived.put(write.row().id(), write.row().table()));
        return arrived;
    }

    List<RejectedRecord> rejected() {
        return List.copyOf(rejected);
    }

    BulkOutcome outcome() {
        Map<String, Integer> stubs = new TreeMap<>();
        mentioned.values().forEach(table -> stubs.merge(table.logicalName(), 1, Integer::sum));
        int added = created.size() + completed.size();
        return new BulkOutcome(
                added, updated.size(), accepted - added - updated.size(), stubs, completed.size(), rejected());
    }

    /** The ids of the rows and of the records that they reference. */
    static Set<String> ids(List<ImportedRecord> rows) {
        return rows.stream()
                .flatMap(row ->
                        Stream.concat(Stream.of(row.id()), row.links().stream().map(LookupReference::id)))
                .collect(Collectors.toSet());
    }
}
