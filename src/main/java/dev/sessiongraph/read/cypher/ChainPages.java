package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ChainPlan;
import dev.sessiongraph.read.plan.Slice;

/**
 * Which places of a chain a page shows, and one more to see whether more follow. The arithmetic is written once and
 * applied to numbers, for a chain whose order is known, and to expressions, for a statement that does not know yet how
 * long the chain is.
 *
 * @param <N> a number, or an expression of one
 */
public interface ChainPages<N> {

    N number(long value);

    N plus(N one, N other);

    N minus(N one, N other);

    N least(N one, N other);

    N greatest(N one, N other);

    /** Places from 0, the first included and the end not. */
    record Places<N>(N first, N end) {}

    /** @param available how many sessions of the chain can be paged through */
    default Places<N> places(Slice slice, N available) {
        N first = number(slice.after() == null ? 0 : ChainPlan.position(slice.after()));
        N end = slice.before() == null ? available : least(available, number(ChainPlan.position(slice.before()) - 1));
        N room = number(slice.size() + 1L);
        return slice.backward()
                ? new Places<>(greatest(first, minus(end, room)), end)
                : new Places<>(first, least(end, plus(first, room)));
    }

    /** The arithmetic on numbers. */
    ChainPages<Long> ON_NUMBERS = new ChainPages<>() {

        @Override
        public Long number(long value) {
            return value;
        }

        @Override
        public Long plus(Long one, Long other) {
            return one + other;
        }

        @Override
        public Long minus(Long one, Long other) {
            return one - other;
        }

        @Override
        public Long least(Long one, Long other) {
            return Math.min(one, other);
        }

        @Override
        public Long greatest(Long one, Long other) {
            return Math.max(one, other);
        }
    };
}
