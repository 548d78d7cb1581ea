package dev.sessiongraph.server;

import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.server.graphql.Admission;
import dev.sessiongraph.server.graphql.DocumentLimits;
import dev.sessiongraph.server.http.BodyLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * What requests and operations may ask for.
 *
 * @param timeout how long one operation may take in the database
 * @param defaultPage records on a page for which neither first nor last is given
 * @param maxPage maximum of records on a page, and of ids in a list
 * @param maxRecords maximum of records that the answers of one operation can hold, by its page sizes
 * @param maxDepth maximum depth of records within records, below those of the root fields
 * @param maxListDepth maximum depth of lists within lists; the database plans deeper ones in exponential time
 * @param maxDeepLookups maximum of lookups in one operation that are behind four others in a row; where such paths fork,
 *     the database plans them for seconds
 * @param maxWalks maximum of walks in one operation, a chain counting as three; the database plans each of them
 * @param maxConditions maximum of conditions in one filter
 * @param maxFilterDepth maximum of relationships in a row in one filter
 * @param maxLogicDepth maximum depth of and, or and not within each other; the database normalizes conditions in
 *     exponential time
 * @param atWork maximum of requests that are executed at a time; the others wait
 * @param patience how long a request waits to be executed before it is refused
 * @param bodySize largest body of POST /graphql
 * @param importSize largest body of POST /import
 * @param documentCharacters maximum length of a GraphQL document
 * @param documentTokens maximum of names, punctuators and values in a document
 * @param documentNesting maximum depth of a document: selections, expanded fragments, lists and input objects alike
 * @param documentDepth maximum depth of a document's selections, with fragments expanded
 * @param documentFields maximum of fields that a document selects, with fragments expanded
 * @param cachedCharacters maximum length of all parsed documents that are cached, and of all that clients register by
 *     hash, by their text
 */
@ConfigurationProperties("session-graph.limits")
record LimitProperties(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("50") int defaultPage,
        @DefaultValue("1000") int maxPage,
        @DefaultValue("250000") long maxRecords,
        @DefaultValue("20") int maxDepth,
        @DefaultValue("10") int maxListDepth,
        @DefaultValue("20") int maxDeepLookups,
        @DefaultValue("40") int maxWalks,
        @DefaultValue("500") int maxConditions,
        @DefaultValue("8") int maxFilterDepth,
        @DefaultValue("10") int maxLogicDepth,
        @DefaultValue("200") int atWork,
        @Name("wait") @DefaultValue("5s") Duration patience,
        @DefaultValue("1MB") DataSize bodySize,
        @DefaultValue("1GB") DataSize importSize,
        @DefaultValue("262144") int documentCharacters,
        @DefaultValue("15000") int documentTokens,
        @DefaultValue("500") int documentNesting,
        @DefaultValue("60") int documentDepth,
        @DefaultValue("10000") int documentFields,
        @DefaultValue("4000000") long cachedCharacters) {

    LimitProperties {
        requireOne("max-page", maxPage);
        requireOne("at-work", atWork);
        SettingException.requireArray("session-graph.limits.body-size", bodySize);
    }

    private static void requireOne(String name, int value) {
        if (value < 1) {
            throw new SettingException("session-graph.limits." + name, "must be at least 1", value);
        }
    }

    QueryLimits queries() {
        return new QueryLimits(
                defaultPage,
                maxPage,
                maxDepth,
                maxDeepLookups,
                maxWalks,
                maxListDepth,
                maxRecords,
                maxConditions,
                maxFilterDepth,
                maxLogicDepth);
    }

    DocumentLimits documents() {
        return new DocumentLimits(
                documentCharacters, documentTokens, documentNesting, documentDepth, documentFields, cachedCharacters);
    }

    Admission admission() {
        return new Admission(atWork, patience);
    }

    BodyLimits bodies() {
        return new BodyLimits(Math.toIntExact(bodySize.toBytes()), importSize.toBytes());
    }
}
