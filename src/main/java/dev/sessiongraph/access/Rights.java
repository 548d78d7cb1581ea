package dev.sessiongraph.access;

import dev.sessiongraph.access.SecuredColumns.SecuredColumn;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a user may do, by the privileges of their roles. All privileges add up; none is ever denied for one record. */
public final class Rights {

    /** The rights of an administrator. */
    public static final Rights EVERYTHING = new Rights(Principals.NONE, null, ColumnRights.NONE);

    private final Principals principals;
    private final @Nullable Map<String, Map<AccessRight, List<Grant>>> grants;
    private final ColumnRights columns;

    /** @param grants by the table's logical name; null for an administrator's */
    Rights(Principals principals, @Nullable Map<String, Map<AccessRight, List<Grant>>> grants, ColumnRights columns) {
        this.principals = principals;
        this.grants = grants;
        this.columns = columns;
    }

    /** Whether everything is allowed, so that nothing has to be checked. */
    public boolean areUnlimited() {
        return grants == null;
    }

    /** The user, the teams they are a member of, and their business unit. */
    Principals principals() {
        return principals;
    }

    /**
     * How many records these lead to: users and teams those that they own and that are shared with them, business units
     * those that they own. It is as old as the rights.
     */
    public long records(Set<String> ids) {
        return ids.stream()
                .mapToLong(id -> principals.records().getOrDefault(id, 0L))
                .sum();
    }

    /** Whether a profile allows a secured column to be read, or to be set by a create or an update. */
    public boolean allow(AccessRight right, SecuredColumn column) {
        return grants == null || columns.allow(right, column.name());
    }

    /** Whether a privilege covers any record of the table; one without owners has no privileges. */
    public boolean covers(AccessRight right, Table table) {
        return table.ownership() == Ownership.NONE || !(reach(table, right) instanceof Reach.None);
    }

    /** The records of a table of the graph that have an owner or a business unit, which the right covers. */
    public Reach reach(Table table, AccessRight right) {
        if (grants == null) {
            return Reach.ALL;
        }
        List<Grant> given = grants.getOrDefault(table.logicalName(), Map.of()).getOrDefault(right, List.of());
        if (given.isEmpty()) {
            return Reach.NONE;
        }
        if (given.stream().anyMatch(grant -> grant.depth() == PrivilegeDepth.GLOBAL)) {
            return Reach.ALL;
        }
        return switch (table.ownership()) {
            case USER_OWNED -> new Reach.Some(owners(given), units(given), principals.shared());
            case BUSINESS_OWNED -> new Reach.Some(self(table), units(given), Set.of());
            case ORGANIZATION_OWNED, NONE -> Reach.NONE;
        };
    }

    private Set<String> owners(List<Grant> given) {
        if (given.stream().anyMatch(Grant::coversOwn)) {
            return principals.ids();
        }
        Set<String> teams = new HashSet<>();
        for (Grant grant : given) {
            if (grant.team() != null) {
                teams.add(grant.team());
            }
        }
        return teams;
    }

    private static Set<String> units(List<Grant> given) {
        Set<String> units = new HashSet<>();
        given.forEach(grant -> units.addAll(grant.units()));
        return units;
    }

    /** Of the tables of users, teams and business units: the user's own rows. */
    private Set<String> self(Table table) {
        String unit = principals.unit();
        return table.type().equals("BusinessUnit") ? unit == null ? Set.of() : Set.of(unit) : principals.ids();
    }
}
