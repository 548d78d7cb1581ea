package dev.sessiongraph.write.bulk;

import dev.sessiongraph.access.CallerSearch;
import dev.sessiongraph.access.Privilege;
import dev.sessiongraph.access.PrivilegeDepth;
import dev.sessiongraph.access.StandardRoles;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what roles allow. Which privileges a role has and what these are called come in any order: both are kept, and a role
 * allows what both together say.
 */
final class PrivilegeRowWriter {

    private static final int ID = 36;

    /** The only privilege that counts here and is not about a table. */
    private static final String ON_BEHALF = "prvActOnBehalfOfAnotherUser";

    private final Statements statements;
    private final PrivilegeNames names;

    PrivilegeRowWriter(Model model, Statements statements) {
        this.statements = statements;
        this.names = new PrivilegeNames(model);
    }

    /** How many rows say something new. */
    long write(List<AccessRow.PrivilegeName> named, List<AccessRow.PrivilegeOfRole> ofRoles) {
        Map<String, Map<String, Long>> roles = new TreeMap<>();
        long changed = 0;
        if (!named.isEmpty()) {
            changed += (Long) Objects.requireNonNull(statements
                    .run(
                            AccessRowCypher.NAME_PRIVILEGES,
                            Map.of(
                                    "rows",
                                    named.stream()
                                            .map(row -> Map.of("id", row.id(), "name", row.name()))
                                            .toList()))
                    .getFirst()
                    .get("changed"));
            roles.putAll(roles(
                    AccessRowCypher.ROLES_WITH,
                    named.stream().map(AccessRow.PrivilegeName::id).collect(Collectors.toSet())));
        }
        if (!ofRoles.isEmpty()) {
            Set<String> ids = ofRoles.stream().map(row -> row.role().id()).collect(Collectors.toSet());
            roles.putAll(roles(AccessRowCypher.ROLES, ids));
            for (AccessRow.PrivilegeOfRole row : ofRoles) {
                Map<String, Long> privileges = roles.computeIfAbsent(row.role().id(), _ -> new TreeMap<>());
                Long before = privileges.put(row.privilege(), row.depths());
                changed += Long.valueOf(row.depths()).equals(before) ? 0 : 1;
            }
            save(roles);
        }
        show(roles);
        return changed;
    }

    private Map<String, Map<String, Long>> roles(String statement, Set<String> ids) {
        Map<String, Map<String, Long>> roles = new HashMap<>();
        for (Map<String, Object> row : statements.run(statement, Map.of("ids", List.copyOf(ids)))) {
            Map<String, Long> privileges = new TreeMap<>();
            for (Object each : (List<?>) Objects.requireNonNull(row.get("privileges"))) {
                String text = String.valueOf(each);
                privileges.put(text.substring(0, ID), Long.valueOf(text.substring(ID + 1)));
            }
            roles.put(String.valueOf(row.get("id")), privileges);
        }
        return roles;
    }

    private void save(Map<String, Map<String, Long>> roles) {
        statements.run(
                AccessRowCypher.SET_ROLES,
                Map.of(
                        "rows",
                        roles.entrySet().stream()
                                .map(role -> Map.of(
                                        "id",
                                        role.getKey(),
                                        "privileges",
                                        role.getValue().entrySet().stream()
                                                .map(each -> each.getKey() + " " + each.getValue())
                                                .toList()))
                                .toList()));
    }

    /** Sets what the roles allow, by those of their privileges whose names are known. */
    private void show(Map<String, Map<String, Long>> roles) {
        if (roles.isEmpty()) {
            return;
        }
        Map<String, String> known = new HashMap<>();
        Set<String> ids =
                roles.values().stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
        statements
                .run(AccessRowCypher.NAMES, Map.of("ids", List.copyOf(ids)))
                .forEach(row -> known.put(String.valueOf(row.get("id")), String.valueOf(row.get("name"))));
        List<Map<String, Object>> rows = new ArrayList<>();
        roles.forEach((id, privileges) -> {
            if (!id.equals(StandardRoles.ADMINISTRATOR)) {
                rows.add(Map.of("id", id, "privileges", texts(privileges, known)));
            }
        });
        statements.run(AccessRowCypher.SET_PRIVILEGES, Map.of("rows", rows));
    }

    private List<String> texts(Map<String, Long> privileges, Map<String, String> known) {
        List<Privilege> all = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        privileges.forEach((id, mask) -> {
            @Nullable String name = known.get(id);
            PrivilegeDepth depth = depth(mask);
            if (ON_BEHALF.equals(name) && depth != null) {
                texts.add(CallerSearch.ACT_ON_BEHALF + " " + depth);
            } else if (name != null && depth != null) {
                all.addAll(names.privileges(name, depth));
            }
        });
        Privilege.widest(all).forEach(privilege -> texts.add(privilege.text()));
        return texts;
    }

    /** The largest depth of a mask: 1, 2, 4 and 8 stand for the four of them. */
    private static @Nullable PrivilegeDepth depth(long mask) {
        PrivilegeDepth largest = null;
        for (PrivilegeDepth depth : PrivilegeDepth.values()) {
            if ((mask & 1L << depth.ordinal()) != 0) {
                largest = depth;
            }
        }
        return largest;
    }
}
