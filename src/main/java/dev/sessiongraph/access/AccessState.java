package dev.sessiongraph.access;

import dev.sessiongraph.model.Table;
import java.util.Set;

/** The counter in the graph that each change to what decides on access raises, so that every server notices it. */
public final class AccessState {

    /** Raises the counter, in the transaction of the change. */
    public static final String RAISE =
            "MERGE (s:AccessState {id: 'access'}) SET s.version = coalesce(s.version, 0) + 1";

    /** The counter's present value. */
    static final String READ = "MATCH (s:AccessState {id: 'access'}) RETURN s.version AS version";

    private static final Set<String> DECIDING =
            Set.of("businessunit", "fieldpermission", "fieldsecurityprofile", "role", "systemuser", "team");

    private AccessState() {}

    /** Whether records of the table decide on access. */
    public static boolean isDecidedBy(Table table) {
        return DECIDING.contains(table.logicalName());
    }
}
