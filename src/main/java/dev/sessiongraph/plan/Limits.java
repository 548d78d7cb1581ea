package dev.sessiongraph.plan;

/**
 * What one operation may ask for.
 *
 * @param defaultPage records on a page for which neither {@code first} nor {@code last} is given
 * @param maxPage records on a page at most, and ids in a list
 * @param maxDepth records nested in records at most, counted from the root
 * @param maxListDepth connections nested in connections at most; the database plans deeper ones in exponential time
 * @param maxRecords records that the answer could hold at most, by its page sizes
 * @param maxConditions conditions in one filter at most
 */
public record Limits(int defaultPage, int maxPage, int maxDepth, int maxListDepth, long maxRecords, int maxConditions) {

    public static final Limits DEFAULT = new Limits(50, 1_000, 20, 8, 1_000_000, 500);
}
