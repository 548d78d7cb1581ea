package dev.sessiongraph.access;

/** Restricts plans to what their caller may see. The server does not distinguish callers yet: everyone may see everything. */
public final class Access {

    /** The plan, restricted to what the caller may see. */
    public <P> Restricted<P> restrict(P plan) {
        return new Restricted<>(plan);
    }
}
