package dev.sessiongraph.plan;

import dev.sessiongraph.failure.RequestException;

/** How many records the answer to an operation may still hold, by the page sizes of all its root fields together. */
final class Budget {

    private final long limit;
    private long spent;

    Budget(long limit) {
        this.limit = limit;
    }

    void spend(long records, String path) {
        spent = Math.addExact(spent, records);
        if (spent > limit) {
            throw new RequestException.LimitExceeded(
                    path, "asks for more than " + limit + " records in one operation, by its page sizes");
        }
    }
}
