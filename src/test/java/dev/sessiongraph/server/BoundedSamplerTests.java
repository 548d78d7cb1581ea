package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedSamplerTests {

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final BoundedSampler sampler = new BoundedSampler(3, nanoTime::get);

    private long sampled(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(_ -> sampler.shouldSample(
                        Context.root(), "", "request", SpanKind.SERVER, Attributes.empty(), List.of()))
                .filter(result -> result.getDecision() == SamplingDecision.RECORD_AND_SAMPLE)
                .count();
    }

    @Test
    void samplesAsManyAsAllowedInEachSecond() {
        assertThat(sampled(2)).isEqualTo(2);
        nanoTime.addAndGet(999_999_999);
        assertThat(sampled(10)).isEqualTo(1);
        nanoTime.addAndGet(1);
        assertThat(sampled(10)).isEqualTo(3);
        nanoTime.addAndGet(60_000_000_000L);
        assertThat(sampled(10)).isEqualTo(3);
    }
}
