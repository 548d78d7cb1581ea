package dev.sessiongraph.access;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.store.GraphStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The two roles that every store has, by the ids that their templates have in Dataverse. */
public final class StandardRoles {

    /** How many they are. */
    public static final int COUNT = 2;

    /** The role that allows everything. It cannot be changed, and lists no privileges. */
    public static final String ADMINISTRATOR = RightsReader.ADMINISTRATOR;

    /** The role that lets users work with their own sessions. */
    public static final String BASIC_USER = "d58407f2-48d5-e711-a82c-000d3a37c848";

    private static final Set<String> SESSIONS = Set.of("processsession", "flowsession", "msdyn_sessionevent");
    private static final Set<String> READABLE =
            Set.of("systemuser", "team", "businessunit", "workflow", "flowmachine", "flowmachinegroup");

    private static final String CREATE = """
            UNWIND $roles AS role
            MERGE (n:Record {id: role.id})
            WITH n, role WHERE n.name IS NULL OR n.isStub
            SET n:SecurityRole, n.name = role.name, n.roleTemplate = role.id, n.isInherited = 1, n.isStub = null,
              n.version = 1, n.modifiedOn = $now, n.readKeys = ['SecurityRole'], n.privileges = role.privileges
            RETURN count(*) AS created""";

    private final Model model;
    private final GraphStore store;

    public StandardRoles(Model model, GraphStore store) {
        this.model = model;
        this.store = store;
    }

    /** Creates the roles that the store does not have yet. */
    public void create(Clock clock) {
        List<Map<String, Object>> roles = List.of(
                Map.of("id", ADMINISTRATOR, "name", "System Administrator", "privileges", List.of()),
                Map.of("id", BASIC_USER, "name", "Basic User", "privileges", basic()));
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
        store.write(statements -> statements.run(CREATE, Map.of("roles", roles, "now", now)));
    }

    private List<String> basic() {
        List<Privilege> privileges = new ArrayList<>();
        Set<String> own = new TreeSet<>(SESSIONS);
        own.addAll(regarding());
        own.forEach(table -> EnumSet.allOf(AccessRight.class)
                .forEach(right -> privileges.add(new Privilege(table, right, PrivilegeDepth.BASIC))));
        READABLE.forEach(table -> privileges.add(new Privilege(table, AccessRight.READ, PrivilegeDepth.GLOBAL)));
        return Privilege.widest(privileges).stream().map(Privilege::text).toList();
    }

    /** The tables that sessions can be about and that users own. */
    private List<String> regarding() {
        return model.known("processsession")
                .lookups()
                .filter(lookup -> lookup.name().equals("regarding"))
                .flatMap(lookup -> lookup.targets().stream())
                .map(model::known)
                .filter(table -> table.ownership() == Ownership.USER_OWNED)
                .map(Table::logicalName)
                .toList();
    }
}
