package dev.sessiongraph.read.plan;

import dev.sessiongraph.failure.RequestException;

/**
 * What the root fields of an operation can still ask for together: records, by their page sizes; deep lookups, since the
 * database takes long to plan them if they fork; and walks.
 */
final class OperationBudget {

    private final long limit;
    private final int deepLimit;
    private final int walkLimit;
    private long spent;
    private int deep;
    private int walks;

    OperationBudget(QueryLimits limits) {
        this.limit = limits.maxRecords();
        this.deepLimit = limits.maxDeepLookups();
        this.walkLimit = limits.maxWalks();
    }

    void spendWalk(int weight, String path) {
        walks += weight;
        if (walks > walkLimit) {
            throw new RequestException.LimitExceeded(
                    path, "the operation has more than " + walkLimit + " walks; a chain counts as three");
        }
    }

    void spendDeepLookup(String path) {
        deep++;
        if (deep > deepLimit) {
            throw new RequestException.LimitExceeded(
                    path, "the operation has more than " + deepLimit + " lookups that follow four others in a row");
        }
    }

    void spend(long records, String path) {
        spent = Math.addExact(spent, records);
        if (spent > limit) {
            throw new RequestException.LimitExceeded(
                    path, "asks for more than " + limit + " records in one operation, by the sizes of its pages");
        }
    }
}
