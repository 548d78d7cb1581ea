package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.ExceptionResolver;
import dev.sessiongraph.server.graphql.MutationStrategy;
import dev.sessiongraph.server.graphql.PersistedDocuments;
import dev.sessiongraph.server.graphql.QueryStrategy;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/** Executes operations with our strategies, from cached documents. */
@Configuration(proxyBeanMethods = false)
public class ExecutionConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer execution(
            PersistedDocuments documents,
            ExceptionResolver last,
            ObjectProvider<DataFetcherExceptionResolver> resolvers) {
        var failures = last.after(resolvers.orderedStream().toList());
        return source -> source.subscriptionExceptionResolvers(List.of(last::resolveException))
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents)
                        .defaultDataFetcherExceptionHandler(failures)
                        .queryExecutionStrategy(new QueryStrategy(failures))
                        .mutationExecutionStrategy(new MutationStrategy(failures)));
    }
}
