package dev.sessiongraph.server.graphql;

import graphql.parser.ParserOptions;

/**
 * How large a GraphQL document may be, which is checked before anything is planned.
 *
 * @param characters its length
 * @param tokens its names, punctuators and values
 * @param nesting its depth: selections, expanded fragments, lists and input objects alike
 * @param depth the depth of its selections, with fragments expanded
 * @param fields the fields that it selects, with fragments expanded
 * @param cachedCharacters the length of all documents that are cached, and of all that are registered, by their text
 */
public record DocumentLimits(int characters, int tokens, int nesting, int depth, int fields, long cachedCharacters) {

    public ParserOptions parserOptions() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options ->
                        options.maxCharacters(characters).maxTokens(tokens).maxRuleDepth(nesting));
    }
}
