package dev.sessiongraph.access;

/** Restricts plans to what their caller may see. Until callers are told apart, everyone may see everything. */
public final class Access {

    /** The plan as the caller may run it. */
    public <P> Restricted<P> restrict(P plan) {
        return new Restricted<>(plan);
    }
}
