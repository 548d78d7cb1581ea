package dev.sessiongraph.access;

/**
 * A plan that shows no more than its caller may see. Only {@link Access} makes one and only such plans are compiled, so
 * that forgetting the restriction does not compile.
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
}
