package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * What the other benchmarks of the same run left for the report: the import, the stages, and, since both are needed for it,
 * how much of a request's processor time planning and compiling cost.
 */
final class EarlierResults {

    private static final int MUST_PERCENT = 10;
    private static final int AIM_PERCENT = 3;

    private EarlierResults() {}

    static List<String> lines(List<OperationFigures> requests) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path table : List.of(ImportBenchmark.TABLE, StagesBenchmark.TABLE)) {
            if (isOfThisRun(table)) {
                lines.add("");
                lines.addAll(Files.readAllLines(table));
            }
        }
        if (isOfThisRun(StagesBenchmark.PLANNING)) {
            lines.addAll(planning(requests));
        }
        return lines;
    }

    /** What an earlier run left may be of another scale. */
    private static boolean isOfThisRun(Path file) throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file).toMillis()
                        > ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    private static List<String> planning(List<OperationFigures> requests) throws IOException {
        Properties micros = new Properties();
        try (var text = Files.newBufferedReader(StagesBenchmark.PLANNING)) {
            micros.load(text);
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "| operation | planning and compiling, µs | share of the request's processor time | must | aim |",
                "| --- | --- | --- | --- | --- |"));
        requests.stream()
                .filter(request -> micros.containsKey(request.operation()))
                .forEach(request -> {
                    double planning = Double.parseDouble(micros.getProperty(request.operation()));
                    lines.add(String.format(
                            Locale.ROOT,
                            "| %s | %.1f | %.1f %% | ≤ %d %% | ≤ %d %% |",
                            request.operation(),
                            planning,
                            planning / 10 / request.load().cpu().ours(),
                            MUST_PERCENT,
                            AIM_PERCENT));
                });
        return lines;
    }
}
