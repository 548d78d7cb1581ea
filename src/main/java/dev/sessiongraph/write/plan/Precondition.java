package dev.sessiongraph.write.plan;

import org.jspecify.annotations.Nullable;

/**
 * What must hold in the graph before a record is changed.
 *
 * @param ifVersion the version that the record must have; null for any
 * @param setsState whether the record may be in a final state, which only setting the state can leave
 */
public record Precondition(ChangeMode mode, @Nullable Long ifVersion, boolean setsState) {

    static Precondition of(ChangeMode mode, @Nullable Long ifVersion) {
        return new Precondition(mode, ifVersion, false);
    }

    /** The same for a record whose id was generated. */
    Precondition forNew() {
        return new Precondition(ChangeMode.NEW, ifVersion, setsState);
    }
}
