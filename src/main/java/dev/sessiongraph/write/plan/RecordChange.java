package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one record. Values and links are checked as far as they need no graph.
 *
 * @param path where the client said so
 * @param idPath where the client said which record it is
 * @param ifVersion the version that the record must have; null for any
 * @param values new values by property; an absent one is null
 * @param links what lookups name from now on, by field; null for nothing
 * @param lists what lookups of several records name from now on, all of it, by field
 * @param unlinks what lookups must name until now, and cease to name, by field
 * @param setsState whether a final state may be left
 */
public record RecordChange(
        String path,
        String idPath,
        Table table,
        String id,
        Mode mode,
        @Nullable Long ifVersion,
        Map<String, @Nullable Object> values,
        Map<String, @Nullable Key> links,
        Map<String, List<Key>> lists,
        Map<String, Key> unlinks,
        boolean setsState) {

    /** A change that leaves the values as they are. */
    public static RecordChange of(
            String path,
            Table table,
            String id,
            Mode mode,
            Map<String, @Nullable Key> links,
            Map<String, Key> unlinks) {
        return new RecordChange(path, path + ".id", table, id, mode, null, Map.of(), links, Map.of(), unlinks, false);
    }

    /** All records that lookups come to name. */
    public List<Key> named() {
        List<Key> named = new ArrayList<>();
        for (Key key : links.values()) {
            if (key != null) {
                named.add(key);
            }
        }
        lists.values().forEach(named::addAll);
        return named;
    }

    /** The same change where a final state may be left. */
    RecordChange settingState() {
        return new RecordChange(path, idPath, table, id, mode, ifVersion, values, links, lists, unlinks, true);
    }

    /** What may be there before. */
    public enum Mode {
        /** Nothing: the id was made for it. */
        NEW,
        /** Nothing but a stub. */
        CREATE,
        /** The record. */
        UPDATE,
        /** Either. */
        UPSERT,
        /** The record, which stays as it is. */
        NONE;

        /** Whether there may be nothing before. */
        public boolean creates() {
            return this == NEW || this == CREATE || this == UPSERT;
        }

        /** Whether the record may be there before. */
        public boolean changes() {
            return this == UPDATE || this == UPSERT;
        }
    }

    /**
     * A record that a lookup names.
     *
     * @param path where the client named it
     */
    public record Key(String path, String table, String id) {}
}
