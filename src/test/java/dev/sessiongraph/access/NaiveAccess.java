package dev.sessiongraph.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A graph of records, roles and shares in memory, and the rules of access written down as plainly as they can be: no keys,
 * no sets of business units, every question answered by looking at all of it.
 */
final class NaiveAccess {

    /** Tables whose records a user or a team owns. */
    static final Set<String> OWNED = Set.of(
            "ProcessSession", "FlowSession", "SessionEvent", "Workflow", "Account", "SyncError", "AsyncOperation");

    /** Tables whose records belong to a business unit. */
    static final Set<String> OF_UNITS = Set.of("SystemUser", "Team", "BusinessUnit");

    /** By type, the edges to the records that those of a table without owners depend on. */
    static final Map<String, Set<String>> DEPENDENT =
            Map.of("WorkflowLog", Set.of("ASYNC_OPERATION"), "FileAttachment", Set.of("OBJECT"));

    /** A record; each is its own, since they reference one another. */
    static final class Record {

        private final String id;
        private final String type;
        private final Map<String, Object> values;
        private final Map<String, Record> links = new LinkedHashMap<>();

        private Record(String id, String type, Map<String, Object> values) {
            this.id = id;
            this.type = type;
            this.values = values;
        }

        String id() {
            return id;
        }

        String type() {
            return type;
        }

        Map<String, Object> values() {
            return values;
        }

        Map<String, Record> links() {
            return links;
        }

        @Nullable
        Record link(String edge) {
            return links.get(edge);
        }

        boolean isStub() {
            return values.containsKey("isStub");
        }

        @Override
        public String toString() {
            List<String> far = new ArrayList<>();
            links.forEach((edge, record) -> far.add(edge + " " + record.type + " " + record.id));
            return type + " " + id + " " + values + " " + far;
        }
    }

    /** @param table the GraphQL type */
    record Privilege(String table, AccessRight right, PrivilegeDepth depth) {}

    record Role(String id, boolean direct, List<Privilege> privileges) {}

    record Share(String principal, Record record, Set<AccessRight> rights) {}

    private record Held(@Nullable Record team, @Nullable Record unit, boolean direct, PrivilegeDepth depth) {}

    final Map<String, Record> records = new LinkedHashMap<>();
    final List<Share> shares = new ArrayList<>();
    final Map<String, Set<Record>> teamsOf = new LinkedHashMap<>();
    final Map<String, List<Role>> rolesOf = new LinkedHashMap<>();

    Record add(String id, String type, Map<String, Object> values) {
        Record record = new Record(id, type, new LinkedHashMap<>(values));
        records.put(id, record);
        return record;
    }

    /** A caller with what decides on their rights, for the message of a failed test. */
    String describe(Record user) {
        return user + ", roles " + rolesOf.get(user.id) + ", teams " + teamsOf.get(user.id) + ", roles of teams "
                + teamsOf.getOrDefault(user.id, Set.of()).stream()
                        .map(team -> rolesOf.get(team.id))
                        .toList();
    }

    /** Whether the user has the right on any record of the table. */
    boolean hasPrivilege(Record user, String table, AccessRight right) {
        return !held(user, table, right).isEmpty();
    }

    private List<Held> held(Record user, String table, AccessRight right) {
        List<Held> held = new ArrayList<>();
        rolesOf.getOrDefault(user.id, List.of()).forEach(role -> add(role, null, user, table, right, held));
        teamsOf.getOrDefault(user.id, Set.of())
                .forEach(team -> rolesOf.getOrDefault(team.id, List.of())
                        .forEach(role -> add(role, team, team, table, right, held)));
        return held;
    }

    private static void add(
            Role role, @Nullable Record team, Record holder, String table, AccessRight right, List<Held> held) {
        role.privileges.stream()
                .filter(each -> each.table.equals(table) && each.right == right)
                .forEach(each -> held.add(new Held(team, holder.link("BUSINESS_UNIT"), role.direct, each.depth)));
    }

    /** Whether the user has the right on the record. */
    boolean may(Record user, AccessRight right, Record record) {
        Set<String> parents = DEPENDENT.get(record.type);
        if (parents != null) {
            return parents.stream().map(record::link).filter(Objects::nonNull).anyMatch(parent -> switch (right) {
                case READ, ASSIGN -> may(user, right, parent);
                case DELETE -> may(user, AccessRight.WRITE, parent) || may(user, right, parent);
                default -> may(user, AccessRight.WRITE, parent);
            });
        }
        List<Held> held = held(user, record.type, right);
        if (held.isEmpty()) {
            return false;
        }
        if (record.isStub() && right == AccessRight.READ) {
            return true;
        }
        return held.stream().anyMatch(each -> reaches(user, each, record))
                || OWNED.contains(record.type)
                        && (isShared(user, right, record) || inherits(user, right, held, record));
    }

    private boolean reaches(Record user, Held held, Record record) {
        if (held.depth == PrivilegeDepth.GLOBAL) {
            return true;
        }
        if (OWNED.contains(record.type) && owns(user, held, record)) {
            return true;
        }
        if (OF_UNITS.contains(record.type) && isOwnRow(user, record)) {
            return true;
        }
        Record unit = record.type.equals("BusinessUnit")
                ? record
                : record.link(OWNED.contains(record.type) ? "OWNING_BUSINESS_UNIT" : "BUSINESS_UNIT");
        if (unit == null || held.unit == null) {
            return false;
        }
        return switch (held.depth) {
            case BASIC, GLOBAL -> false;
            case LOCAL -> unit == held.unit;
            case DEEP -> isBelow(unit, held.unit);
        };
    }

    private boolean owns(Record user, Held held, Record record) {
        Record owner = record.link("OWNER");
        if (owner == null) {
            return false;
        }
        boolean any = held.team == null || held.direct || held.depth != PrivilegeDepth.BASIC;
        return any ? owner == user || teamsOf.getOrDefault(user.id, Set.of()).contains(owner) : owner == held.team;
    }

    private boolean isOwnRow(Record user, Record record) {
        return switch (record.type) {
            case "BusinessUnit" -> record == user.link("BUSINESS_UNIT");
            case "Team" -> teamsOf.getOrDefault(user.id, Set.of()).contains(record);
            default -> record == user;
        };
    }

    private static boolean isBelow(Record unit, Record top) {
        Set<Record> seen = new HashSet<>();
        for (Record each = unit; each != null && seen.add(each); each = each.link("PARENT_BUSINESS_UNIT")) {
            if (each == top) {
                return true;
            }
        }
        return false;
    }

    private boolean isShared(Record user, AccessRight right, Record record) {
        return shares.stream()
                .filter(share -> share.record == record && share.rights.contains(right))
                .anyMatch(share -> share.principal.equals(ReadKeys.ORGANIZATION)
                        || share.principal.equals(user.id)
                        || teamsOf.getOrDefault(user.id, Set.of()).stream()
                                .anyMatch(team -> share.principal.equals(team.id)));
    }

    /** A failure to synchronize a process session follows what the session's owner has and what is shared of it. */
    private boolean inherits(Record user, AccessRight right, List<Held> held, Record record) {
        Record parent = record.type.equals("SyncError") ? record.link("REGARDING") : null;
        return parent != null
                && parent.type.equals("ProcessSession")
                && (held.stream().anyMatch(each -> owns(user, each, parent)) || isShared(user, right, parent));
    }
}
