package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.NotFound;
import dev.sessiongraph.failure.RequestException.Unavailable;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Fields that answer when the test lets them, and subscriptions. They note what happens to them. */
@TestComponent
class SlowFields {

    /** What started, by the name that the test gave it. */
    final LinkedBlockingQueue<String> started = new LinkedBlockingQueue<>();

    /** What was interrupted or cancelled. */
    final LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();

    /** How many numbers were produced by {@code count}. */
    final AtomicInteger produced = new AtomicInteger();

    private volatile CountDownLatch gate = new CountDownLatch(1);

    /** Forgets what happened, and lets nothing through. */
    void reset() {
        started.clear();
        ended.clear();
        produced.set(0);
        gate = new CountDownLatch(1);
    }

    /** Lets all that wait through. */
    void open() {
        gate.countDown();
    }

    private String await(DataFetchingEnvironment field) {
        String name = field.getArgumentOrDefault("name", "");
        started.add(name);
        try {
            gate.await();
            return name;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ended.add(name);
            throw new Unavailable("The request was cancelled.", interrupted);
        }
    }

    private Publisher<Integer> count(DataFetchingEnvironment field) {
        int to = field.getArgumentOrDefault("to", 0);
        return Flux.generate(() -> 1, (Integer at, reactor.core.publisher.SynchronousSink<Integer> sink) -> {
            produced.incrementAndGet();
            sink.next(at);
            if (at == to) {
                sink.complete();
            }
            return at + 1;
        });
    }

    private Publisher<Integer> failing(DataFetchingEnvironment field) {
        return switch (field.getArgumentOrDefault("how", "")) {
            case "expected" -> Flux.concat(Mono.just(1), Mono.error(new NotFound("it", "account", "7")));
            case "unexpected" ->
                Flux.concat(Mono.just(1), Mono.error(new IllegalStateException(EndpointApplication.SECRET)));
            default -> throw new IllegalStateException(EndpointApplication.SECRET);
        };
    }

    private Publisher<Integer> waiting(DataFetchingEnvironment field) {
        String name = field.getArgumentOrDefault("name", "");
        return Flux.concat(Mono.just(1), Mono.<Integer>never()).doOnCancel(() -> ended.add(name));
    }

    @Bean
    RuntimeWiringConfigurer slowFields() {
        return wiring -> List.of("Query.slow", "Mutation.slowly")
                .forEach(each -> wiring.type(
                        each.substring(0, each.indexOf('.')),
                        type -> type.dataFetcher(each.substring(each.indexOf('.') + 1), this::await)));
    }

    @Bean
    RuntimeWiringConfigurer subscriptions() {
        return wiring -> wiring.type(
                "Subscription",
                type -> type.dataFetcher("count", this::count)
                        .dataFetcher("failing", this::failing)
                        .dataFetcher("waiting", this::waiting));
    }
}
