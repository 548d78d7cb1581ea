package dev.sessiongraph.access;

import dev.sessiongraph.store.GraphStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decides on the access of a user.
 *
 * @param unit the id of their business unit
 * @param teams the ids of their teams
 * @param roles their roles, themselves and by their teams
 * @param privileges what these roles allow, as texts
 */
public record CallerProfile(@Nullable String unit, List<String> teams, List<Role> roles, List<String> privileges) {

    private static final CallerProfile NONE = new CallerProfile(null, List.of(), List.of(), List.of());

    private static final String PROFILE = """
            MATCH (u:Record {id: $user})
            RETURN COLLECT { MATCH (u)-[:BUSINESS_UNIT]->(unit) RETURN unit.id LIMIT 1 }[0] AS unit,
              COLLECT { MATCH (u)-[:MEMBER_OF]->(team) RETURN team.id ORDER BY team.id } AS teams,
              COLLECT { MATCH (u)-[:HAS_ROLE]->(role) RETURN [role.id, role.name, role.privileges] }
              + COLLECT { MATCH (u)-[:MEMBER_OF]->()-[:HAS_ROLE]->(role) RETURN [role.id, role.name, role.privileges] }
              + COLLECT { MATCH (role:SecurityRole) WHERE role.name IN $roles RETURN [role.id, role.name, role.privileges] }
              AS roles""";

    /** A role's id and name. */
    public record Role(String id, @Nullable String name) {}

    /** The profile of the user whose rights count. */
    public static CallerProfile of(Caller caller, GraphStore store) {
        List<String> named = caller.onBehalfOf() == null ? List.copyOf(caller.roles()) : List.of();
        List<Map<String, Object>> rows = store.read(PROFILE, Map.of("user", caller.author(), "roles", named));
        return rows.isEmpty() ? NONE : of(rows.getFirst());
    }

    private static CallerProfile of(Map<String, Object> row) {
        Map<String, Role> roles = new LinkedHashMap<>();
        List<Privilege> privileges = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(row.get("roles"))) {
            List<?> role = (List<?>) each;
            String id = String.valueOf(role.get(0));
            roles.put(id, new Role(id, (String) role.get(1)));
            texts(role.get(2)).filter(Privilege::isOfTable).map(Privilege::of).forEach(privileges::add);
        }
        return new CallerProfile(
                (String) row.get("unit"),
                texts(row.get("teams")).toList(),
                roles.values().stream()
                        .sorted(Comparator.comparing((Role role) -> String.valueOf(role.name))
                                .thenComparing(Role::id))
                        .toList(),
                Privilege.widest(privileges).stream().map(Privilege::text).toList());
    }

    private static Stream<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf) : Stream.empty();
    }
}
