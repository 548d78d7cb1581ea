package dev.sessiongraph.read.plan;

/**
 * What an operation may ask for.
 *
 * @param defaultPage records on a page for which neither {@code first} nor {@code last} is given
 * @param maxPage records on a page at most, and ids in a list
 * @param maxDepth records nested in records at most, below those of the root
 * @param maxDeepLookups lookups of one operation behind four others in a row at most; where such ways fork, the database
 *     plans them for seconds
 * @param maxWalks walks of one operation at most, a chain counting as three; the database plans each anew
 * @param maxListDepth lists nested in lists at most; the database plans deeper ones in exponential time
 * @param maxRecords records that an operation's answer could hold at most, by its page sizes
 * @param maxConditions conditions in one filter at most
 * @param maxFilterDepth relationships that a filter follows one after another at most
 * @param maxLogicDepth {@code and}, {@code or} and {@code not} within each other at most; the database brings conditions
 *     into a normal form, in exponential time
 */
public record QueryLimits(
        int defaultPage,
        int maxPage,
        int maxDepth,
        int maxDeepLookups,
        int maxWalks,
        int maxListDepth,
        long maxRecords,
        int maxConditions,
        int maxFilterDepth,
        int maxLogicDepth) {}
