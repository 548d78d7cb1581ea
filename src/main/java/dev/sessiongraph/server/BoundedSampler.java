package dev.sessiongraph.server;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.function.LongSupplier;

/** Traces everything up to a number of traces a second, so that what traces cost does not grow with the load. */
final class BoundedSampler implements Sampler {

    private static final long SECOND = 1_000_000_000;

    private final int most;
    private final LongSupplier nanoTime;
    private long since;
    private int count;

    BoundedSampler(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.since = nanoTime.getAsLong();
    }

    @Override
    public synchronized SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        long now = nanoTime.getAsLong();
        if (now - since >= SECOND) {
            since = now;
            count = 0;
        }
        count = Math.min(count + 1, most + 1);
        return count > most ? SamplingResult.drop() : SamplingResult.recordAndSample();
    }

    @Override
    public String getDescription() {
        return "BoundedSampler{%d a second}".formatted(most);
    }
}
