package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.Limits;
import dev.sessiongraph.access.Rights;
import dev.sessiongraph.access.SecuredColumns.SecuredColumn;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.Statements;
import dev.sessiongraph.write.bulk.LinkWriter;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One write transaction: its statements, the time of all its changes, and the user on whose behalf they are made. */
public final class WriteTransaction {

    /** How many records one mutation can change. */
    static final int MOST_RECORDS = 100_000;

    private final WriteRules rules;
    private final Statements statements;
    private final ZonedDateTime now;
    private final Caller caller;
    private final Limits limits;
    private final LinkWriter links;
    private final DeletedRecords deleted;

    WriteTransaction(WriteRules rules, Statements statements, ZonedDateTime now, Caller caller, Limits limits) {
        this.rules = rules;
        this.statements = statements;
        this.now = now;
        this.caller = caller;
        this.limits = limits;
        this.links = new LinkWriter(rules.model(), statements);
        this.deleted = new DeletedRecords(statements, now, rules.keep());
    }

    WriteRules rules() {
        return rules;
    }

    Model model() {
        return rules.model();
    }

    /** The id of the user on whose behalf records are written. */
    String caller() {
        return caller.author();
    }

    /** The id of the user who acts on behalf of another; null if nobody does. */
    @Nullable
    String delegate() {
        return caller.delegate();
    }

    Limits limits() {
        return limits;
    }

    ZonedDateTime now() {
        return now;
    }

    LinkWriter links() {
        return links;
    }

    DeletedRecords deleted() {
        return deleted;
    }

    public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        return statements.run(statement, parameters);
    }

    /**
     * Checks that the caller can read and change a record.
     *
     * @throws RequestException.NotFound if it is absent or hidden
     * @throws RequestException.Forbidden if the right is missing
     */
    public void requireWrite(String path, Table table, String id) {
        new ChangeAccess(this).requireReadable(AccessRight.WRITE, path, table, id);
    }

    /** Whether a column of a record is shared with the caller, for reading or else for updates. */
    boolean isShared(SecuredColumn column, String id, boolean read) {
        Map<String, Object> parameters = Map.of(
                "id", id, "read", read, "column", column.column(), "principals", List.copyOf(limits.principals()));
        return !run(AccessCypher.COLUMN_SHARE, parameters).isEmpty();
    }

    /** What a user or a team may do; null where nobody needs rights, since the server is open. */
    @Nullable
    Rights rightsOf(String principal) {
        return caller.open() && caller.onBehalfOf() == null
                ? null
                : rules.access().rightsOf(principal);
    }

    /** Locks the records until the end of the transaction. */
    void lock(Collection<String> ids) {
        if (!ids.isEmpty()) {
            run(WriteCypher.LOCK, Map.of("ids", List.copyOf(ids)));
        }
    }

    /** Locks the records, and returns those that exist by their ids. */
    Map<String, StoredRecord> lockAndRead(Collection<String> ids) {
        Map<String, StoredRecord> records = new HashMap<>();
        if (ids.isEmpty()) {
            return records;
        }
        for (Map<String, Object> row : run(WriteCypher.LOCK_AND_READ, Map.of("ids", List.copyOf(ids)))) {
            Table table = knownTable(row);
            if (table != null) {
                records.put(
                        String.valueOf(row.get("id")),
                        StoredRecord.of(table, (Map<?, ?>) Objects.requireNonNull(row.get("values")), (List<?>)
                                Objects.requireNonNull(row.get("links"))));
            }
        }
        return records;
    }

    /** The records that lookups can reference, of those with these ids. */
    Map<String, LookupTarget> targets(Collection<String> ids) {
        Map<String, LookupTarget> targets = new HashMap<>();
        for (Map<String, Object> row : run(WriteCypher.TARGETS, Map.of("ids", List.copyOf(ids)))) {
            Table table = knownTable(row);
            if (table != null) {
                targets.put(String.valueOf(row.get("id")), new LookupTarget(table, (String) row.get("unit")));
            }
        }
        return targets;
    }

    /** Creates the record of the configured caller, who need not exist before. */
    LookupTarget createCaller(String id) {
        run(WriteCypher.CALLER, Map.of("id", id, "now", now));
        return new LookupTarget(model().known("systemuser"), null);
    }

    /** Makes lookups that wait for these records reference them. Returns whether there may have been any. */
    boolean resolve(Map<String, Table> arrived) {
        boolean awaited = !arrived.isEmpty() && links.hasUnresolved();
        if (awaited) {
            links.resolve(arrived);
        }
        return awaited;
    }

    /** The table of a row's labels. */
    Table tableOf(Map<String, Object> row) {
        return Objects.requireNonNull(knownTable(row));
    }

    private @Nullable Table knownTable(Map<String, Object> row) {
        return model().ofLabels((List<?>) Objects.requireNonNull(row.get("labels")));
    }

    /**
     * Rejects a mutation that would change too many records.
     *
     * @param message with a place for the limit
     */
    static void checkCount(int records, String path, String message) {
        if (records > MOST_RECORDS) {
            throw new RequestException.LimitExceeded(path, String.format(Locale.ROOT, message, MOST_RECORDS));
        }
    }
}
