package dev.sessiongraph.yardstick;

import java.time.ZonedDateTime;
import java.util.stream.IntStream;

/**
 * The rows of process sessions. Beside the long chain and the big tree, chains have 1 to 50 sessions and trees are up to 8
 * deep. Of a chain's links one in ten is known to one of its two sessions only. Those that have not begun have no start.
 */
final class SampleProcessSessions {

    private static final int SECONDS_APART = 150;
    private static final int LONGEST_CHAIN = 50;
    private static final int CHAINS = LONGEST_CHAIN * (LONGEST_CHAIN + 1) / 2;
    private static final int TREE = 50;
    private static final int DEEPEST = 8;
    private static final int FAN = 4;
    private static final int LAYER = 5;

    private static final long NOT_STARTED = 1;
    private static final long IN_PROGRESS = 2;
    private static final long PAUSED = 3;
    private static final long COMPLETED = 4;
    private static final long CANCELED = 5;
    private static final long FAILED = 6;

    private final SampleGraph graph;

    SampleProcessSessions(SampleGraph graph) {
        this.graph = graph;
    }

    SampleRow row(int number) {
        long status = status(number);
        SampleRow row = SampleRow.of(
                        SampleTable.PROCESS_SESSION, number, "Session " + number + " of a customer's request")
                .with("statusCode", status)
                .with("stateCode", status < COMPLETED ? 0L : 1L)
                .with("processStageName", "Stage " + Dice.roll(number, 1, 6))
                .with("stepName", "Step " + Dice.roll(number, 2, 30) + " of the dialog")
                .with("activityName", "Page " + Dice.roll(number, 3, 60))
                .with("inputArguments", "{\"channel\":\"" + Dice.roll(number, 4, 9) + "\",\"request\":" + number + "}");
        if (Dice.chance(number, 5, 60)) {
            row.with("comments", "The customer asked for a call back about request " + Dice.roll(number, 6, 99_999));
        }
        if (status < COMPLETED) {
            row.with("processState", "<state page=\"" + Dice.roll(number, 26, 60) + "\" request=\"" + number + "\"/>");
        }
        if (status == FAILED) {
            row.with("errorCode", -2_147_220_000L - Dice.roll(number, 7, 40));
        }
        addTimes(row, number, status);
        addSessions(row, number);
        addPeople(row, number, status);
        row.to("PROCESS", SampleTable.WORKFLOW, 2 * Dice.roll(number, 8, SampleGraph.WORKFLOWS / 2));
        if (Dice.chance(number, 9, 90)) {
            SampleTable kind = SampleTable.REGARDED.get(Math.min(Dice.roll(number, 10, 8), Dice.roll(number, 11, 8)));
            row.to("REGARDING", kind, Dice.roll(number, 12, graph.regarded()));
        }
        return row;
    }

    private static long status(int number) {
        int percent = Dice.roll(number, 13, 100);
        return percent < 12
                ? FAILED
                : percent < 15
                        ? NOT_STARTED
                        : percent < 20 ? IN_PROGRESS : percent < 22 ? PAUSED : percent < 27 ? CANCELED : COMPLETED;
    }

    private static void addTimes(SampleRow row, int number, long status) {
        long created = (long) number * SECONDS_APART + Dice.roll(number, 14, SECONDS_APART);
        long last = created;
        row.with("createdOn", SampleRow.moment(created));
        if (status != NOT_STARTED && !(status == FAILED && Dice.chance(number, 15, 1))) {
            long started = created + Dice.roll(number, 16, 7_200);
            last = started + Dice.roll(number, 17, 60);
            row.with("startedOn", SampleRow.moment(started)).with("executedOn", SampleRow.moment(last));
        }
        if (status >= COMPLETED) {
            last += 60 + Dice.roll(number, 18, 7_200);
            ZonedDateTime end = SampleRow.moment(last);
            row.with(status == CANCELED ? "canceledOn" : "completedOn", end);
        }
        row.with("modifiedOn", SampleRow.moment(last + 5));
    }

    private void addSessions(SampleRow row, int number) {
        if (follows(number + 1) && !Dice.chance(number + 1, 19, 5)) {
            row.to("NEXT_LINKED_SESSION", SampleTable.PROCESS_SESSION, number + 1);
        }
        if (follows(number) && Dice.roll(number, 19, 100) < 95) {
            row.to("PREVIOUS_LINKED_SESSION", SampleTable.PROCESS_SESSION, number - 1);
        }
        origins(number).forEach(origin -> row.to("ORIGINATING_SESSION", SampleTable.PROCESS_SESSION, origin));
    }

    /** The numbers of the sessions that a session originates from: one at most, but several in the lattice. */
    private IntStream origins(int number) {
        int inLattice = number - graph.lattice();
        if (inLattice >= 0 && inLattice <= LAYER * DEEPEST) {
            int above = graph.lattice() + (inLattice - 1) / LAYER * LAYER - LAYER;
            return inLattice == 0
                    ? IntStream.empty()
                    : inLattice <= LAYER
                            ? IntStream.of(graph.lattice())
                            : IntStream.rangeClosed(above + 1, above + LAYER);
        }
        int origin = origin(number);
        return origin < 0 ? IntStream.empty() : IntStream.of(origin);
    }

    /** Whether a session follows the one before it in the same chain. */
    private boolean follows(int number) {
        if (number >= graph.processSessions()) {
            return false;
        }
        if (number < graph.longChain()) {
            return number > 0;
        }
        int place = (number - graph.longChain()) % CHAINS;
        int length = (int) ((Math.sqrt(8.0 * place + 1) - 1) / 2);
        return place != length * (length + 1) / 2;
    }

    /** The number of the session that a session originates from; below 0 if there is none. */
    private int origin(int number) {
        int inBigTree = number - graph.longChain();
        if (inBigTree < graph.bigTree()) {
            return inBigTree <= 0 ? -1 : graph.longChain() + (inBigTree - 1) / FAN;
        }
        int root = number - number % TREE;
        int place = number % TREE;
        int depth = 1 + root / TREE % DEEPEST;
        if (place == 0 || place >= TREE / 2 || root < graph.longChain() + graph.bigTree()) {
            return -1;
        }
        return root + (place <= depth ? place - 1 : Dice.roll(number, 20, depth));
    }

    private void addPeople(SampleRow row, int number, long status) {
        int executing = executedBy(number);
        int starting = Dice.chance(number, 21, 80) ? executing : Dice.roll(number, 22, graph.users());
        row.to("EXECUTED_BY", SampleTable.USER, executing)
                .to("STARTED_BY", SampleTable.USER, starting)
                .to("CREATED_BY", SampleTable.USER, starting)
                .to("MODIFIED_BY", SampleTable.USER, executing);
        if (status == COMPLETED) {
            row.to("COMPLETED_BY", SampleTable.USER, executing);
        }
        if (status == CANCELED) {
            row.to("CANCELED_BY", SampleTable.USER, starting);
        }
        SampleFlows.addOwner(row, number, starting);
    }

    /** The number of the user who executed the session. */
    int executedBy(int number) {
        int percent = Dice.roll(number, 23, 100);
        return percent < 10
                ? 0
                : percent < 22 ? 1 + Dice.roll(number, 24, 9) : 10 + Dice.roll(number, 25, graph.users() - 10);
    }
}
