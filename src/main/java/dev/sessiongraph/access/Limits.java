package dev.sessiongraph.access;

import dev.sessiongraph.access.SecuredColumns.SecuredColumn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What limits a caller.
 *
 * @param rights each of those that the caller must have: a user's, and those of one on whose behalf they act; none if
 *     everything is allowed
 */
public record Limits(List<Rights> rights, SecuredColumns secured) {

    /** Everything is allowed. */
    public static final Limits NONE = new Limits(List.of(), SecuredColumns.NONE);

    /** Whether the caller may read a secured column, or set it by a create or an update, of any record. */
    public boolean allow(AccessRight right, SecuredColumn column) {
        return rights.stream().allMatch(each -> each.allow(right, column));
    }

    /** The ids of those with whom a column of a record must be shared. */
    public Set<String> principals() {
        Set<String> principals = new TreeSet<>();
        rights.forEach(each -> principals.addAll(each.principals().ids()));
        return principals;
    }
}
