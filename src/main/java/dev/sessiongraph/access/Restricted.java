package dev.sessiongraph.access;

/**
 * A plan that touches no more than its caller may. Only {@link Access} makes one, and only such plans are compiled or
 * applied, so that forgetting the restriction does not compile.
 *
 * @param <P> the kind of plan
 */
public final class Restricted<P> {

    private final P plan;

    Restricted(P plan) {
        this.plan = plan;
    }

    public P plan() {
        return plan;
    }

    /** The same plan, with the type of its own kind. */
    public <Q extends P> Restricted<Q> narrow(Class<Q> kind) {
        return new Restricted<>(kind.cast(plan));
    }
}
