package dev.sessiongraph.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a role allows with records of a table.
 *
 * @param table the table's logical name
 */
public record Privilege(String table, AccessRight right, PrivilegeDepth depth) {

    /** The property of a role that lists its privileges as texts. */
    public static final String PROPERTY = "privileges";

    /** Whether a text is the privilege of a table, and not one of the whole organization, which has a star in its place. */
    public static boolean isOfTable(String text) {
        return !text.startsWith("*");
    }

    /** A privilege from its text, such as {@code account READ GLOBAL}. */
    public static Privilege of(String text) {
        String[] parts = text.split(" ");
        return new Privilege(parts[0], AccessRight.valueOf(parts[1]), PrivilegeDepth.valueOf(parts[2]));
    }

    /** The text by which a role keeps it. */
    public String text() {
        return table + " " + right + " " + depth;
    }

    /** The widest privilege for each table and right, sorted. */
    public static List<Privilege> widest(Collection<Privilege> privileges) {
        Map<String, Map<AccessRight, Privilege>> widest = new TreeMap<>();
        privileges.forEach(privilege -> widest.computeIfAbsent(privilege.table, _ -> new EnumMap<>(AccessRight.class))
                .merge(privilege.right, privilege, (one, other) -> one.depth.compareTo(other.depth) < 0 ? other : one));
        return widest.values().stream()
                .flatMap(byRight -> byRight.values().stream())
                .toList();
    }
}
