package dev.sessiongraph.server.http;

import dev.sessiongraph.exchange.ImportReport;
import dev.sessiongraph.exchange.ImportReport.RowCounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Measures imports: how long each takes, by its outcome, and how many rows become what. */
@Component
class ImportMeters {

    private static final String NAME = "session.graph.import";

    private final MeterRegistry registry;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    ImportReport measured(Supplier<ImportReport> work) {
        Timer.Sample time = Timer.start(registry);
        String outcome = "failed";
        try {
            ImportReport report = work.get();
            outcome = outcome(report);
            count(report);
            return report;
        } finally {
            time.stop(Timer.builder(NAME)
                    .description("Time of an import")
                    .tag("outcome", outcome)
                    .register(registry));
        }
    }

    private static String outcome(ImportReport report) {
        if (report.complete()) {
            return "complete";
        }
        return report.accepted() > 0 ? "partial" : "rejected";
    }

    private void count(ImportReport report) {
        rows("created", sum(report, RowCounts::created));
        rows("updated", sum(report, RowCounts::updated));
        rows("unchanged", sum(report, RowCounts::unchanged));
        rows("rejected", report.rejectedCount());
    }

    private static long sum(ImportReport report, ToLongFunction<RowCounts> figure) {
        return report.tables().values().stream().mapToLong(figure).sum();
    }

    private void rows(String outcome, long count) {
        Counter.builder(NAME + ".rows")
                .description("Rows of imports")
                .tag("outcome", outcome)
                .register(registry)
                .increment((double) count);
    }
}
