package dev.sessiongraph.plan;

import dev.sessiongraph.failure.RequestException;

/**
 * What the root fields of an operation may still ask for together: how many records, by their page sizes, and how many deep
 * lookups, whose planning takes the database long if they fork.
 */
final class Budget {

    private final long limit;
    private final int deepLimit;
    private long spent;
    private int deep;

    Budget(long limit, int deepLimit) {
        this.limit = limit;
        this.deepLimit = deepLimit;
    }

    void spendDeepLookup(String path) {
        deep++;
        if (deep > deepLimit) {
            throw new RequestException.LimitExceeded(
                    path, "is more than the " + deepLimit + "th lookup behind four others in one operation");
        }
    }

    void spend(long records, String path) {
        spent = Math.addExact(spent, records);
        if (spent > limit) {
            throw new RequestException.LimitExceeded(
                    path, "asks for more than " + limit + " records in one operation, by its page sizes");
        }
    }
}
