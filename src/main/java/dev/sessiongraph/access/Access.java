package dev.sessiongraph.access;

import dev.sessiongraph.store.GraphStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Restricts plans to what their caller may see and do. A user's rights are kept for at most 30 seconds, as Dataverse does it.
 * A change on this server drops them at once; one on another server is noticed by the counter in the graph, which is read at
 * most once a second.
 */
public final class Access {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final long UNCHECKED = Duration.ofSeconds(1).toNanos();
    private static final int MOST_USERS = 10_000;

    private final GraphStore store;
    private final SecuredColumns secured;
    private final RightsReader reader;
    private final Map<Holder, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile Checked checked = new Checked(System.nanoTime() - UNCHECKED, null);

    private record Holder(String user, Set<String> roles) {}

    private record Known(Rights rights, long since) {}

    /** @param version the counter's value; null if there is none yet */
    private record Checked(long at, @Nullable Object version) {}

    public Access(GraphStore store, SecuredColumns secured) {
        this.store = store;
        this.secured = secured;
        this.reader = new RightsReader(store);
    }

    /** The plan, restricted to what the caller may see and do. */
    public <P> Restricted<P> restrict(P plan, Caller caller) {
        return new Restricted<>(plan, caller, new Limits(rights(caller), secured));
    }

    /** The plan of a caller whom nothing limits, since the server is open and they act on their own behalf. */
    public static <P> Restricted<P> open(P plan, String user) {
        return new Restricted<>(plan, Caller.open(user), Limits.NONE);
    }

    /** The rights that limit a caller, each of them; none if the caller may do everything. */
    public List<Rights> rights(Caller caller) {
        List<Rights> rights = new ArrayList<>();
        if (!caller.open()) {
            add(new Holder(caller.user(), caller.roles()), rights);
        }
        if (caller.onBehalfOf() != null) {
            add(new Holder(caller.onBehalfOf(), Set.of()), rights);
        }
        return List.copyOf(rights);
    }

    /** The rights of a user or a team by its own roles and teams, whoever asks. */
    public Rights rightsOf(String principal) {
        return rights(new Holder(principal, Set.of()));
    }

    private void add(Holder holder, List<Rights> all) {
        Rights rights = rights(holder);
        if (!rights.areUnlimited()) {
            all.add(rights);
        }
    }

    private Rights rights(Holder holder) {
        check();
        Known before = known.get(holder);
        if (before != null && System.nanoTime() - before.since < KEPT) {
            return before.rights;
        }
        long seen = changes.get();
        long now = System.nanoTime();
        Rights rights = reader.read(holder.user, holder.roles);
        if (known.size() >= MOST_USERS) {
            known.clear();
        }
        known.put(holder, new Known(rights, now));
        if (changes.get() != seen) {
            known.remove(holder); // what was read may be from before the change
        }
        return rights;
    }

    /** Drops all rights if another server has changed anything that decides on them. */
    private void check() {
        Checked last = checked;
        long now = System.nanoTime();
        if (now - last.at < UNCHECKED) {
            return;
        }
        List<Map<String, Object>> rows = store.read(AccessState.READ, Map.of());
        Object version = rows.isEmpty() ? null : rows.getFirst().get("version");
        if (version != null && !version.equals(last.version)) {
            drop();
        }
        checked = new Checked(now, version);
    }

    /** Drops all rights, since something that decides on them has been changed. */
    public void drop() {
        changes.incrementAndGet();
        known.clear();
    }
}
