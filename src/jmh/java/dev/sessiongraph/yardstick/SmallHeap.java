package dev.sessiongraph.yardstick;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Our server in a small heap under its heaviest load. A response that is not a success fails the run. */
final class SmallHeap {

    private static final String HEAP = "512m";
    private static final int CONNECTIONS = 32;
    private static final Duration TIME = Duration.ofSeconds(30);

    private SmallHeap() {}

    /** How it served the load. */
    static List<String> lines(Map<String, Object> database, Operation operation) {
        try (Contender ours = Contender.ours(database, HEAP)) {
            LoadClient.TimeSlice slice = new LoadClient(ours, operation).together(CONNECTIONS, TIME);
            return List.of(
                    "",
                    String.format(
                            Locale.ROOT,
                            "Under `-Xmx%s`, %d connections of %s: %.0f answers in %d s without errors, %.0f ms in the"
                                    + " median, at most %d MB resident.",
                            HEAP,
                            CONNECTIONS,
                            operation.name(),
                            slice.perSecond() * TIME.toSeconds(),
                            TIME.toSeconds(),
                            slice.medianMillis(),
                            ours.peakMegabytes()));
        }
    }
}
