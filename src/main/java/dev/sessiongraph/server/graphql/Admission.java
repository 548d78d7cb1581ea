package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException.Unavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Lets a limited number of requests be at work at a time, of all transports together. The others wait in the order of their
 * arrival, on their own threads; one that has waited too long is answered with {@code UNAVAILABLE} and the header {@code
 * Retry-After}. A request takes its place after it was read whole, so that slow senders hold none.
 */
public final class Admission implements WebGraphQlInterceptor, Ordered {

    private final int most;
    private final Duration patience;
    private final Semaphore places;
    private final AtomicLong refused = new AtomicLong();

    /**
     * @param most the number of requests that are at work at a time
     * @param patience how long the others wait
     */
    public Admission(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.places = new Semaphore(most, true);
    }

    /** Before all other interceptors, whose work is counted. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            try {
                if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    refused.incrementAndGet();
                    return Mono.just(refusal(request));
                }
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                return Mono.error(new Unavailable("The request was cancelled.", cancelled));
            }
            return Mono.defer(() -> chain.next(request)).doFinally(_ -> places.release());
        });
    }

    private WebGraphQlResponse refusal(WebGraphQlRequest request) {
        var error = ResponseError.of(new Unavailable("The server is busy with other requests; try again later.", null));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, patience.toSeconds())));
        return error.response(request.toExecutionInput(), headers);
    }

    /** How many requests are at work now. */
    public int atWork() {
        return most - places.availablePermits();
    }

    /** How many wait now. */
    public int waiting() {
        return places.getQueueLength();
    }

    /** How many have waited too long since the start. */
    public long refused() {
        return refused.get();
    }
}
