package dev.sessiongraph.yardstick;

import java.util.function.IntFunction;
import org.neo4j.driver.Driver;

/**
 * The graph that the yardstick measures on. Every value follows from a record's number alone, so a query's variables and
 * what it should find are known without a search. User 0 executed a tenth of the process sessions, the next nine users an
 * eighth together, and the others share the rest; 12 % failed, which at scale 1 makes more than 400 pages of 50.
 */
final class SampleGraph {

    /** Grows with each change of what is generated: stores of other versions are made anew. */
    static final int VERSION = 4;

    static final int BUSINESS_UNITS = 10;
    static final int TEAMS = 20;
    static final int WORKFLOWS = 100;
    static final int MACHINES = 40;
    static final int MACHINE_GROUPS = 8;

    private final Scale scale;

    SampleGraph(Scale scale) {
        this.scale = scale;
    }

    int processSessions() {
        return scale.of(200_000);
    }

    int flowSessions() {
        return scale.of(100_000);
    }

    int events() {
        return scale.of(300_000);
    }

    int users() {
        return Math.max(100, scale.of(1_000));
    }

    int omnichannelSessions() {
        return events() / 10;
    }

    /** The records of each table in {@link SampleTable#REGARDED}. */
    int regarded() {
        return processSessions() / 80;
    }

    /** The sessions from 0 to below this are one chain: 10,000, or a twentieth of all where that is less. */
    int longChain() {
        return Math.min(10_000, processSessions() / 20);
    }

    /** So many sessions from {@link #longChain()} on are one tree, eight deep: 20,000, or a tenth of all. */
    int bigTree() {
        return Math.min(20_000, processSessions() / 10);
    }

    /**
     * From here on sessions are in layers of five, eight deep below the first: each originates from all of the layer above,
     * as no export has them, but a graph can.
     */
    int lattice() {
        return longChain() + bigTree();
    }

    static String processSession(int number) {
        return SampleTable.PROCESS_SESSION.id(number);
    }

    static String flowSession(int number) {
        return SampleTable.FLOW_SESSION.id(number);
    }

    static String sessionEvent(int number) {
        return SampleTable.SESSION_EVENT.id(number);
    }

    static String user(int number) {
        return SampleTable.USER.id(number);
    }

    static String workflow(int number) {
        return SampleTable.WORKFLOW.id(number);
    }

    int count(SampleTable kind) {
        return switch (kind) {
            case PROCESS_SESSION -> processSessions();
            case FLOW_SESSION -> flowSessions();
            case SESSION_EVENT -> events();
            case OMNICHANNEL_SESSION -> omnichannelSessions();
            case USER -> users();
            case TEAM -> TEAMS;
            case BUSINESS_UNIT -> BUSINESS_UNITS;
            case WORKFLOW -> WORKFLOWS;
            case MACHINE -> MACHINES;
            case MACHINE_GROUP -> MACHINE_GROUPS;
            case ACCOUNT, CONTACT, EMAIL, TASK, PHONE_CALL, APPOINTMENT, LETTER, QUEUE -> regarded();
        };
    }

    IntFunction<SampleRow> rows(SampleTable kind) {
        return switch (kind) {
            case PROCESS_SESSION -> new SampleProcessSessions(this)::row;
            case FLOW_SESSION -> new SampleFlows(this)::flowSession;
            case SESSION_EVENT -> new SampleFlows(this)::event;
            default -> number -> SampleSurroundings.row(kind, number);
        };
    }

    /** Writes all of it into a store that is migrated and has no records. */
    void write(Driver driver) {
        new SampleWriter(this, driver).write();
        SampleCaller.write(driver);
    }
}
