package dev.sessiongraph.write.bulk;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Privilege;
import dev.sessiongraph.access.PrivilegeDepth;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What Dataverse's privileges are about, by their names: {@code prv}, a verb, and a table's schema name. */
final class PrivilegeNames {

    private static final String PREFIX = "prv";

    /** The longer one of two verbs that begin alike comes first. */
    private static final Map<String, AccessRight> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("AppendTo", AccessRight.APPEND_TO);
        VERBS.put("Append", AccessRight.APPEND);
        VERBS.put("Assign", AccessRight.ASSIGN);
        VERBS.put("Create", AccessRight.CREATE);
        VERBS.put("Delete", AccessRight.DELETE);
        VERBS.put("Read", AccessRight.READ);
        VERBS.put("Share", AccessRight.SHARE);
        VERBS.put("Write", AccessRight.WRITE);
    }

    /** Names of tables in privileges that are not their schema names. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "workflowsession", "processsession", "user", "systemuser", "note", "annotation", "order", "salesorder");

    /** The privileges on activities are those on all tables of them, which share this key. */
    private static final String ACTIVITY = "activity";

    private static final String KEY_OF_ACTIVITIES = "activityid";

    private final Model model;
    private final Map<String, Table> tables = new HashMap<>();

    PrivilegeNames(Model model) {
        this.model = model;
        model.tables().forEach(table -> {
            tables.put(table.logicalName(), table);
            Stream.ofNullable(table.names().schemaName())
                    .forEach(name -> tables.put(name.toLowerCase(Locale.ROOT), table));
        });
        OTHER_NAMES.forEach((name, logicalName) ->
                Stream.ofNullable(model.table(logicalName)).forEach(table -> tables.put(name, table)));
    }

    /** What a privilege of that name allows; nothing if it is about no table of the model. */
    List<Privilege> privileges(String name, PrivilegeDepth depth) {
        return VERBS.entrySet().stream()
                .filter(verb -> name.startsWith(PREFIX + verb.getKey()))
                .findFirst()
                .map(verb -> tables(
                                name.substring(PREFIX.length() + verb.getKey().length()))
                        .map(table -> new Privilege(table.logicalName(), verb.getValue(), depth))
                        .toList())
                .orElse(List.of());
    }

    private Stream<Table> tables(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.equals(ACTIVITY)
                ? model.tables().filter(table -> table.keys().primaryId().equals(KEY_OF_ACTIVITIES))
                : Stream.ofNullable(tables.get(key));
    }
}
