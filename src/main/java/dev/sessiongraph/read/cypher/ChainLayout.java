package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.Page;

/**
 * What a statement returns of a chain of linked sessions.
 *
 * @param record the layout of each of its sessions
 */
public record ChainLayout(RowLayout record) {

    /** How many sessions the statement searches at most; a chain that reaches it may go on. */
    public static final int MOST_SEARCHED = 200_000;

    public static final TupleLayout<Part> CHAIN = new TupleLayout<>(Part.class);
    public static final TupleLayout<Member> MEMBER = new TupleLayout<>(Member.class);
    public static final TupleLayout<Links> LINKS = new TupleLayout<>(Links.class);
    public static final TupleLayout<RecordedLink> LINK = new TupleLayout<>(RecordedLink.class);

    /** The chain. */
    public enum Part {
        /** How many sessions it has. */
        SIZE,
        /** The place of the session that was asked for, from 0; only if the chain is regular. */
        PLACE,
        /** Whether it neither forks nor closes, and no link contradicts another. */
        REGULAR,
        /** The sessions that are shown; all of them if the chain is not regular. */
        MEMBERS,
        /** The id of the session that was asked for; null if the chain is regular. */
        ASKED
    }

    /** One of its sessions. */
    public enum Member {
        /** Its position, from 1; only if the chain is regular. */
        POSITION,
        RECORD,
        /** What orders it if the chain is not regular; else null. */
        LINKS
    }

    /** What orders a session of a chain that is not regular. */
    public enum Links {
        ID,
        STARTED_ON,
        /** The links that the session itself records. */
        RECORDED
    }

    /** A link that a session records. */
    public enum RecordedLink {
        /** Whether it leads to the next session, else to the previous one. */
        IS_NEXT,
        OTHER_ID
    }

    /** The layout of a page of its sessions, which are shown by the chain's own layout. */
    public PageLayout page(Page page) {
        return new PageLayout(record, page.needsRecords(), page.totals());
    }

    static ChainLayout of(ChainPlan plan) {
        return new ChainLayout(ObjectLayouts.of(plan.fields()));
    }
}
