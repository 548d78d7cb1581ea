package dev.sessiongraph.server;

import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The beans by which a deployer changes how requests are executed. */
@TestConfiguration(proxyBeanMethods = false)
@Import(LibraryController.class)
class LibraryConfiguration {

    /** The paths of the fields that the instrumentation saw, and the documents that the service executed. */
    static final Queue<String> FIELDS = new ConcurrentLinkedQueue<>();

    static final Queue<String> DOCUMENTS = new ConcurrentLinkedQueue<>();

    @Bean
    WebGraphQlInterceptor headers() {
        return (request, chain) -> {
            String caller = request.getHeaders().getFirst("X-Caller");
            LibraryController.CALLER.set(caller == null ? "nobody" : caller);
            return chain.next(request)
                    .doOnNext(response -> response.getResponseHeaders().add("X-Seen", String.valueOf(caller)))
                    .contextWrite(context -> context.put("caller", caller == null ? "nobody" : caller));
        };
    }

    @Bean
    static BeanPostProcessor recordedService() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ExecutionGraphQlService service
                        ? (ExecutionGraphQlService) request -> {
                            DOCUMENTS.add(request.getDocument());
                            return service.execute(request);
                        }
                        : bean;
            }
        };
    }

    @Bean
    DataFetcherExceptionResolver resolver() {
        return (thrown, environment) -> thrown instanceof UnsupportedOperationException
                ? Mono.just(List.of(GraphQLError.newError()
                        .message("resolved")
                        .errorType(ErrorType.FORBIDDEN)
                        .path(environment.getExecutionStepInfo().getPath())
                        .extensions(Map.of("shelf", 7))
                        .build()))
                : Mono.empty();
    }

    @Bean
    SimplePerformantInstrumentation fields() {
        return new SimplePerformantInstrumentation() {
            @Override
            public @Nullable InstrumentationContext<Object> beginFieldExecution(
                    InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
                FIELDS.add(parameters.getExecutionStepInfo().getPath().toString());
                return null;
            }
        };
    }

    @Bean
    RuntimeWiringConfigurer pi() {
        return new RuntimeWiringConfigurer() {
            @Override
            public void configure(RuntimeWiring.Builder builder) {
                // only the factory
            }

            @Override
            public void configure(RuntimeWiring.Builder builder, List<WiringFactory> factories) {
                factories.add(new WiringFactory() {
                    @Override
                    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
                        return environment.getFieldDefinition().getName().equals("pi");
                    }

                    @Override
                    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
                        return _ -> 3.14;
                    }
                });
            }
        };
    }

    @Bean
    RuntimeWiringConfigurer notes(BatchLoaderRegistry loaders) {
        ContextRegistry.getInstance().registerThreadLocalAccessor("caller", LibraryController.CALLER);
        loaders.<String, List<String>>forName("notes")
                .registerMappedBatchLoader((ids, _) -> Flux.fromIterable(ids)
                        .collect(Collectors.toMap(
                                Function.identity(), id -> List.of("of " + id, "batch " + ids.size()))));
        return _ -> {};
    }
}
