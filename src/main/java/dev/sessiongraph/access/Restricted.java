package dev.sessiongraph.access;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.model.Table;

/**
 * A plan that touches no more than its caller may. Only {@link Access} makes one, and only such plans are compiled or
 * applied, so that forgetting the restriction does not compile.
 *
 * @param <P> the kind of plan
 */
public final class Restricted<P> {

    private final P plan;
    private final Caller caller;
    private final Limits limits;

    Restricted(P plan, Caller caller, Limits limits) {
        this.plan = plan;
        this.caller = caller;
        this.limits = limits;
    }

    public P plan() {
        return plan;
    }

    public Caller caller() {
        return caller;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Rejects a caller whose privileges do not cover any record of the table. A table without owners has no privileges.
     *
     * @throws RequestException.Forbidden if the privilege is missing
     */
    public void require(AccessRight right, Table table) {
        if (!limits.rights().stream().allMatch(each -> each.covers(right, table))) {
            throw new RequestException.Forbidden(
                    right.name(),
                    table.logicalName(),
                    "You do not have the privilege " + right + " on the table " + table.logicalName() + ".");
        }
    }

    /** The same plan, with the type of its own kind. */
    public <Q extends P> Restricted<Q> narrow(Class<Q> kind) {
        return new Restricted<>(kind.cast(plan), caller, limits);
    }

    /** Another plan of the same caller, such as what a change answers with. */
    public <Q> Restricted<Q> with(Q other) {
        return new Restricted<>(other, caller, limits);
    }
}
