package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.DocumentCache;
import dev.sessiongraph.server.graphql.MutationStrategy;
import dev.sessiongraph.server.graphql.QueryStrategy;
import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** Executes operations with our strategies, from cached documents. */
@Configuration(proxyBeanMethods = false)
public class ExecutionConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer execution(DocumentCache cache, List<DataFetcherExceptionResolver> resolvers) {
        var failures = DataFetcherExceptionResolver.createExceptionHandler(resolvers);
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(cache)
                .queryExecutionStrategy(new QueryStrategy(failures))
                .mutationExecutionStrategy(new MutationStrategy(failures)));
    }
}
