package dev.sessiongraph.access;

import dev.sessiongraph.store.GraphStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a user's rights from the graph, with one statement. */
final class RightsReader {

    /** The id of the role that allows everything, and of the template that such roles have in Dataverse. */
    static final String ADMINISTRATOR = "627090ff-40a3-4053-8790-584edc5be201";

    /** Dataverse's integer for what a column permission allows. */
    private static final Long ALLOWED = 4L;

    /**
     * One row for the user and for each of their teams: their roles with privileges, their permissions for columns, and the
     * business units to which their privileges can reach; with the number of records that each leads to.
     */
    private static final String RIGHTS = """
            MATCH (u:Record {id: $user}) WHERE u:SystemUser|Team
            WITH u, COLLECT { MATCH (u)-[:MEMBER_OF]->(t:Team) RETURN t } AS teams
            UNWIND [u] + teams AS holder
            OPTIONAL MATCH (holder)-[:BUSINESS_UNIT]->(unit)
            WITH u, holder, unit, COLLECT {
              MATCH (holder)-[:HAS_ROLE]->(role:SecurityRole)
              RETURN [role.id, role.privileges, role.isInherited, role.roleTemplate]
            } + CASE WHEN holder = u THEN COLLECT {
              MATCH (role:SecurityRole) WHERE role.name IN $roles
              RETURN [role.id, role.privileges, role.isInherited, role.roleTemplate]
            } ELSE [] END AS roles
            RETURN holder.id AS holder, unit.id AS unit, roles,
              COUNT { (holder)<-[:OWNER]-() } + COUNT { (holder)-[:SHARED]->() } AS records,
              COUNT { (:Organization)-[:SHARED]->() } AS shared, COLLECT {
                MATCH (holder)-[:HAS_PROFILE]->(:ColumnSecurityProfile)<-[:COLUMN_SECURITY_PROFILE]-(p:ColumnPermission)
                RETURN [toLower(p.entityName + '.' + p.attributeLogicalName), p.canRead, p.canCreate, p.canUpdate]
              } AS columns,
              CASE WHEN size(roles) > 0 THEN COLLECT {
                MATCH (unit)<-[:PARENT_BUSINESS_UNIT*0..]-(below)
                WITH DISTINCT below RETURN [below.id, COUNT { (below)<-[:OWNING_BUSINESS_UNIT]-() }]
              } ELSE [] END AS below""";

    private final GraphStore store;

    RightsReader(GraphStore store) {
        this.store = store;
    }

    /** @param roles names of roles that the user has beside those in the graph */
    Rights read(String user, Set<String> roles) {
        List<Map<String, Object>> holders = store.read(RIGHTS, Map.of("user", user, "roles", List.copyOf(roles)));
        Set<String> teams = new HashSet<>();
        Map<String, Long> records = new HashMap<>();
        Map<String, Map<AccessRight, List<Grant>>> grants = new HashMap<>();
        ColumnRights columns = ColumnRights.empty();
        String unit = null;
        for (Map<String, Object> holder : holders) {
            String id = String.valueOf(holder.get("holder"));
            boolean own = id.equals(user);
            records.put(id, (Long) Objects.requireNonNull(holder.get("records")));
            records.put(ReadKeys.ORGANIZATION, (Long) Objects.requireNonNull(holder.get("shared")));
            below(holder).forEach(each -> records.put(String.valueOf(each.get(0)), (Long) each.get(1)));
            if (own) {
                unit = (String) holder.get("unit");
            } else {
                teams.add(id);
            }
            addColumns((List<?>) Objects.requireNonNull(holder.get("columns")), columns);
            for (Object role : (List<?>) Objects.requireNonNull(holder.get("roles"))) {
                List<?> parts = (List<?>) role;
                if (ADMINISTRATOR.equals(parts.get(0)) || ADMINISTRATOR.equals(parts.get(3))) {
                    return Rights.EVERYTHING;
                }
                add((List<?>) parts.get(1), own ? null : id, !Long.valueOf(0).equals(parts.get(2)), holder, grants);
            }
        }
        return new Rights(new Principals(user, teams, unit, records), grants, columns);
    }

    private static void add(
            @Nullable List<?> privileges,
            @Nullable String team,
            boolean direct,
            Map<String, Object> holder,
            Map<String, Map<AccessRight, List<Grant>>> grants) {
        if (privileges == null) {
            return;
        }
        privileges.stream()
                .map(String::valueOf)
                .filter(Privilege::isOfTable)
                .map(Privilege::of)
                .forEach(privilege -> grants.computeIfAbsent(privilege.table(), _ -> new EnumMap<>(AccessRight.class))
                        .computeIfAbsent(privilege.right(), _ -> new ArrayList<>())
                        .add(new Grant(privilege.depth(), team, direct, units(privilege.depth(), holder))));
    }

    private static void addColumns(List<?> permissions, ColumnRights columns) {
        for (Object permission : permissions) {
            List<?> parts = (List<?>) permission;
            String column = String.valueOf(parts.get(0));
            List<Set<String>> rights = List.of(columns.read(), columns.create(), columns.update());
            for (int i = 0; i < rights.size(); i++) {
                if (ALLOWED.equals(parts.get(i + 1))) {
                    rights.get(i).add(column);
                }
            }
        }
    }

    private static Set<String> units(PrivilegeDepth depth, Map<String, Object> holder) {
        String unit = (String) holder.get("unit");
        return switch (depth) {
            case BASIC, GLOBAL -> Set.of();
            case LOCAL -> unit == null ? Set.of() : Set.of(unit);
            case DEEP -> {
                Set<String> below = new HashSet<>();
                below(holder).forEach(each -> below.add(String.valueOf(each.get(0))));
                yield below;
            }
        };
    }

    /** The business units within the depth DEEP, each with the number of records that it owns. */
    @SuppressWarnings("unchecked") // as the statement returns them
    private static List<List<?>> below(Map<String, Object> holder) {
        return (List<List<?>>) Objects.requireNonNull(holder.get("below"));
    }
}
