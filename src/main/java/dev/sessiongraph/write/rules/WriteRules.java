package dev.sessiongraph.write.rules;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.Limits;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.store.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** What all write transactions share: the model with its cascade rules, the clock and the settings of writes. */
public final class WriteRules {

    private final Model model;
    private final Access access;
    private final Clock clock;
    private final Duration keep;
    private final boolean shareToPreviousOwner;
    private final CascadeRules onDelete;
    private final CascadeRules onAssign;

    /**
     * @param keep how long a deleted record can be restored, where its table allows it
     * @param shareToPreviousOwner whether a record that is given to another owner is shared with the one before
     */
    public WriteRules(Model model, Access access, Clock clock, Duration keep, boolean shareToPreviousOwner) {
        this.model = model;
        this.access = access;
        this.shareToPreviousOwner = shareToPreviousOwner;
        this.clock = clock;
        this.keep = keep;
        this.onDelete = CascadeRules.onDelete(model);
        this.onAssign = CascadeRules.onAssign(model);
    }

    public Model model() {
        return model;
    }

    /**
     * The rules in a transaction that has just begun; all of it happens at the present time.
     *
     * @param limits the caller's
     */
    public WriteTransaction begin(Statements statements, Caller caller, Limits limits) {
        return new WriteTransaction(this, statements, now(clock).truncatedTo(ChronoUnit.MILLIS), caller, limits);
    }

    static ZonedDateTime now(Clock clock) {
        return ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC);
    }

    Access access() {
        return access;
    }

    boolean sharesToPreviousOwner() {
        return shareToPreviousOwner;
    }

    Duration keep() {
        return keep;
    }

    CascadeRules onDelete() {
        return onDelete;
    }

    CascadeRules onAssign() {
        return onAssign;
    }
}
