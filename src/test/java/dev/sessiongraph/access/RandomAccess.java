package dev.sessiongraph.access;

import dev.sessiongraph.access.NaiveAccess.Privilege;
import dev.sessiongraph.access.NaiveAccess.Record;
import dev.sessiongraph.access.NaiveAccess.Role;
import dev.sessiongraph.access.NaiveAccess.Share;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A random graph of everything that decides on access, the same for the same seed. */
final class RandomAccess {

    private static final List<String> TABLES = List.of(
            "ProcessSession",
            "FlowSession",
            "SessionEvent",
            "Workflow",
            "Account",
            "SyncError",
            "AsyncOperation",
            "SystemUser",
            "Team",
            "BusinessUnit");

    /** What kinds of callers there are: for the tables in their order, a letter for each depth, and a dash for none. */
    private static final List<String> ROLES =
            List.of("BBBBBBBBBB", "LBLGBB-LBB", "D-DGLDDGGG", "GBBG-B-GGG", "GGGGGGGGGB", "--BG---GGG", "LLGLBLBDGL");

    /** Those of teams. There are few kinds, since the database plans each query once for each of them. */
    private static final String OF_TEAMS = "LBLGB-BLBB";

    private final Random random;
    private final NaiveAccess graph = new NaiveAccess();
    private final List<Record> units = new ArrayList<>();
    private final List<Record> teams = new ArrayList<>();
    private final List<Record> users = new ArrayList<>();

    private RandomAccess(long seed) {
        this.random = new Random(seed);
    }

    static NaiveAccess of(long seed) {
        return new RandomAccess(seed).graph();
    }

    private NaiveAccess graph() {
        units(5);
        principals("Team", teams, 3);
        principals("SystemUser", users, 6);
        users.forEach(user -> graph.teamsOf.put(user.id(), some(teams, 2)));
        roles();
        owned("Workflow", 4);
        owned("Account", 5);
        owned("SessionEvent", 6);
        owned("ProcessSession", 22);
        owned("FlowSession", 14);
        links();
        dependents();
        List<Record> shared = all(record -> NaiveAccess.OWNED.contains(record.type()));
        for (int i = 0; i < 16; i++) {
            Share share = new Share(principal(), pick(shared), rights());
            graph.shares.removeIf(
                    each -> each.principal().equals(share.principal()) && each.record() == share.record());
            graph.shares.add(share);
        }
        return graph;
    }

    private void units(int count) {
        for (int i = 0; i < count; i++) {
            Record unit = graph.add(id(), "BusinessUnit", Map.of("name", "Unit " + i));
            if (!units.isEmpty()) {
                unit.links().put("PARENT_BUSINESS_UNIT", pick(units));
            }
            units.add(unit);
        }
    }

    private void principals(String type, List<Record> all, int count) {
        for (int i = 0; i < count; i++) {
            Record principal = graph.add(id(), type, Map.of("name", type + " " + i));
            principal.links().put("BUSINESS_UNIT", pick(units));
            all.add(principal);
        }
    }

    private void roles() {
        List<Role> roles = ROLES.stream().map(letters -> role(letters, true)).toList();
        Role ofTeams = role(OF_TEAMS, false);
        users.forEach(user -> graph.rolesOf.put(user.id(), List.of(pick(roles))));
        graph.rolesOf.put(users.getFirst().id(), List.of());
        teams.forEach(team -> graph.rolesOf.put(team.id(), random.nextInt(3) == 0 ? List.of(ofTeams) : List.of()));
    }

    private Role role(String letters, boolean direct) {
        List<Privilege> privileges = new ArrayList<>();
        for (int i = 0; i < TABLES.size(); i++) {
            int depth = "BLDG".indexOf(letters.charAt(i));
            for (AccessRight right : AccessRight.values()) {
                if (depth >= 0 && (right == AccessRight.READ || random.nextInt(4) > 0)) {
                    privileges.add(new Privilege(TABLES.get(i), right, PrivilegeDepth.values()[depth]));
                }
            }
        }
        return new Role(id(), direct, privileges);
    }

    private void owned(String type, int count) {
        for (int i = 0; i < count; i++) {
            boolean stub = random.nextInt(12) == 0;
            Record record = graph.add(id(), type, stub ? Map.of("isStub", true) : values(type, i));
            if (!stub) {
                own(record);
            }
        }
    }

    private void own(Record record) {
        Record owner = random.nextInt(4) == 0 ? pick(teams) : pick(users);
        record.links().put("OWNER", owner);
        Record unit = owner.link("BUSINESS_UNIT");
        if (unit != null && random.nextInt(10) > 0) {
            record.links().put("OWNING_BUSINESS_UNIT", unit);
        }
    }

    private Map<String, Object> values(String type, int number) {
        Map<String, Object> values = new HashMap<>(Map.of("name", type + " " + random.nextInt(4)));
        ZonedDateTime time = ZonedDateTime.of(2026, 1, 1 + random.nextInt(9), number % 24, 0, 0, 0, ZoneOffset.UTC);
        switch (type) {
            case "ProcessSession" -> {
                values.put("startedOn", time);
                values.put("statusCode", 1L + random.nextInt(6));
            }
            case "FlowSession" -> {
                values.put("startedOn", time);
                values.put("statusCode", (long) List.of(1, 2, 3, 4).get(random.nextInt(4)));
            }
            case "SessionEvent" -> values.put("eventTime", time);
            default -> {}
        }
        return values;
    }

    private void links() {
        List<Record> sessions = all(record -> record.type().equals("ProcessSession"));
        List<Record> regarding =
                all(record -> List.of("Account", "SessionEvent", "SystemUser").contains(record.type()));
        for (Record session : sessions) {
            maybe(session, "NEXT_LINKED_SESSION", sessions);
            maybe(session, "PREVIOUS_LINKED_SESSION", sessions);
            maybe(session, "ORIGINATING_SESSION", sessions);
            maybe(session, "EXECUTED_BY", users);
            maybe(session, "STARTED_BY", users);
            maybe(session, "PROCESS", all(record -> record.type().equals("Workflow")));
            maybe(session, "REGARDING", regarding);
        }
        List<Record> runs = all(record -> record.type().equals("FlowSession"));
        for (Record run : runs) {
            maybe(run, "PARENT_DESKTOP_FLOW_RUN", runs);
            maybe(run, "REGARDING", all(record -> record.type().equals("Workflow")));
        }
    }

    private void dependents() {
        List<Record> sessions = all(record -> record.type().equals("ProcessSession"));
        List<Record> runs = all(record -> record.type().equals("FlowSession"));
        for (int i = 0; i < 6; i++) {
            Record log = graph.add(id(), "WorkflowLog", Map.of());
            maybe(log, "ASYNC_OPERATION", sessions);
            maybe(log, "CHILD_WORKFLOW_INSTANCE", sessions);
            Record file = graph.add(id(), "FileAttachment", Map.of("name", "File " + i));
            maybe(file, "OBJECT", runs);
            Record error = graph.add(id(), "SyncError", Map.of("name", "Error " + i));
            own(error);
            maybe(error, "REGARDING", random.nextBoolean() ? sessions : runs);
        }
    }

    private void maybe(Record record, String edge, List<Record> targets) {
        if (!record.isStub() && random.nextInt(3) > 0) {
            Record target = pick(targets);
            if (target != record) {
                record.links().put(edge, target);
            }
        }
    }

    private String principal() {
        return switch (random.nextInt(6)) {
            case 0 -> ReadKeys.ORGANIZATION;
            case 1, 2 -> pick(teams).id();
            default -> pick(users).id();
        };
    }

    private Set<AccessRight> rights() {
        Set<AccessRight> rights = EnumSet.noneOf(AccessRight.class);
        for (AccessRight right : AccessRight.values()) {
            if (right != AccessRight.CREATE && random.nextBoolean()) {
                rights.add(right);
            }
        }
        return rights;
    }

    private List<Record> all(Predicate<Record> wanted) {
        return graph.records.values().stream().filter(wanted).toList();
    }

    private Set<Record> some(List<Record> all, int most) {
        Set<Record> some = new LinkedHashSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(pick(all));
        }
        return some;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
