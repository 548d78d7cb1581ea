package dev.sessiongraph.server.graphql;

import graphql.parser.ParserOptions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How big a request may be before anyone looks at what it asks for; {@code session-graph.limits.*}.
 *
 * @param bodySize a POST's body
 * @param documentCharacters the GraphQL document's length
 * @param documentTokens its names, punctuators and values
 * @param documentNesting how deep it nests: selections, fragments in their places, lists and input objects alike
 * @param documentDepth how deep its selections nest, with fragments in their places
 * @param documentFields how many fields it selects, with fragments in their places
 * @param cachedCharacters how much of parsed documents is kept, by their text's length
 */
@ConfigurationProperties("session-graph.limits")
public record RequestLimits(
        @DefaultValue("1MB") DataSize bodySize,
        @DefaultValue("262144") int documentCharacters,
        @DefaultValue("15000") int documentTokens,
        @DefaultValue("500") int documentNesting,
        @DefaultValue("60") int documentDepth,
        @DefaultValue("10000") int documentFields,
        @DefaultValue("4000000") long cachedCharacters) {

    public ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(documentCharacters)
                        .maxTokens(documentTokens)
                        .maxRuleDepth(documentNesting));
    }
}
