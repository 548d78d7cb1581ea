package dev.sessiongraph.access;

import java.util.HashSet;
import java.util.Set;

/**
 * What a user may do with secured columns by their profiles, which add up. Each column is the logical names of its table and
 * itself, with a dot between them.
 */
record ColumnRights(Set<String> read, Set<String> create, Set<String> update) {

    static final ColumnRights NONE = new ColumnRights(Set.of(), Set.of(), Set.of());

    static ColumnRights empty() {
        return new ColumnRights(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /** Whether the column can be read, or set by a create or an update. */
    boolean allow(AccessRight right, String column) {
        return switch (right) {
            case READ -> read.contains(column);
            case CREATE -> create.contains(column);
            default -> update.contains(column);
        };
    }
}
