package dev.sessiongraph.yardstick;

/** The rows of flow sessions and session events. */
final class SampleFlows {

    private static final int SECONDS_APART = 300;
    private static final int EVENT_TYPES = 33;
    private static final long FIRST_EVENT_TYPE = 192_350_000;
    private static final long SUCCEEDED = 4;
    private static final long FAILED = 8;

    private final SampleGraph graph;

    SampleFlows(SampleGraph graph) {
        this.graph = graph;
    }

    SampleRow flowSession(int number) {
        boolean failed = Dice.chance(number, 51, 8);
        long created = (long) number * SECONDS_APART + Dice.roll(number, 52, SECONDS_APART);
        long seconds = 10L + Dice.roll(number, 53, 1_800);
        SampleRow row = SampleRow.of(SampleTable.FLOW_SESSION, number, "Run " + number)
                .with("stateCode", 0L)
                .with("statusCode", failed ? FAILED : SUCCEEDED)
                .with("startedOn", SampleRow.moment(created + 5))
                .with("completedOn", SampleRow.moment(created + 5 + seconds))
                .with("createdOn", SampleRow.moment(created))
                .with("modifiedOn", SampleRow.moment(created + 10 + seconds))
                .with("runDuration", seconds * 1_000)
                .with("runWaitDuration", (long) Dice.roll(number, 54, 5_000))
                .with("runMode", (long) Dice.roll(number, 55, 3))
                .with("runSessionMode", 1L)
                .with("subCategory", Dice.chance(number, 56, 5) ? 1L : 0L)
                .with("triggerType", (long) Dice.roll(number, 57, 5))
                .with("correlationId", SampleTable.FLOW_SESSION.id(-1 - number))
                .with("sessionUsername", "robot" + number % 12)
                .with("machinePercentCpuUsage", Dice.roll(number, 58, 10_000) / 100.0);
        if (failed) {
            row.with("errorCode", "Error" + Dice.roll(number, 59, 20)).with("errorMessage", "A window was not found");
        }
        int machine = Dice.roll(number, 60, SampleGraph.MACHINES);
        row.to("REGARDING", SampleTable.WORKFLOW, 1 + 2 * Dice.roll(number, 61, SampleGraph.WORKFLOWS / 2))
                .to("MACHINE", SampleTable.MACHINE, machine)
                .to("MACHINE_GROUP", SampleTable.MACHINE_GROUP, machine % SampleGraph.MACHINE_GROUPS);
        if (number % 4 != 0) {
            row.to("PARENT_DESKTOP_FLOW_RUN", SampleTable.FLOW_SESSION, number - 1);
        }
        return createdAndOwned(row, number);
    }

    SampleRow event(int number) {
        long time = (long) number * SECONDS_APART / 3;
        SampleRow row = SampleRow.of(SampleTable.SESSION_EVENT, number, "Event " + number)
                .with("eventTime", SampleRow.moment(time))
                .with("eventType", FIRST_EVENT_TYPE + Dice.roll(number, 62, EVENT_TYPES))
                .with("eventReason", FIRST_EVENT_TYPE + Dice.roll(number, 63, EVENT_TYPES))
                .with("stateCode", 0L)
                .with("statusCode", 1L)
                .with("createdOn", SampleRow.moment(time + 1))
                .with("modifiedOn", SampleRow.moment(time + 1));
        row.to("OMNICHANNEL_SESSION", SampleTable.OMNICHANNEL_SESSION, number / 10);
        return createdAndOwned(row, number);
    }

    private SampleRow createdAndOwned(SampleRow row, int number) {
        int user = Dice.roll(number, 64, graph.users());
        row.to("CREATED_BY", SampleTable.USER, user);
        addOwner(row, number, user);
        return row;
    }

    /** Most belong to the user, some to a team; they belong to the owner's business unit. */
    static void addOwner(SampleRow row, int number, int user) {
        if (Dice.chance(number, 65, 10)) {
            int team = Dice.roll(number, 66, SampleGraph.TEAMS);
            row.to("OWNER", SampleTable.TEAM, team).to("OWNING_TEAM", SampleTable.TEAM, team);
            row.to("OWNING_BUSINESS_UNIT", SampleTable.BUSINESS_UNIT, SampleSurroundings.unitOf(team));
        } else {
            row.to("OWNER", SampleTable.USER, user).to("OWNING_USER", SampleTable.USER, user);
            row.to("OWNING_BUSINESS_UNIT", SampleTable.BUSINESS_UNIT, SampleSurroundings.unitOf(user));
        }
    }
}
