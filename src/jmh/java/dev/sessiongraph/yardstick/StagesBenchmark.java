package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What the stages of a request cost alone, medians by JMH: those of the document once for each, the others at each request. The
 * table is in {@code target/yardstick/stages.md}, and in {@code stages.properties} what planning and compiling cost
 * together, in microseconds by operation.
 */
class StagesBenchmark {

    static final Path PLANNING = Path.of("target", "yardstick", "stages.properties");

    static final Path TABLE = Path.of("target", "yardstick", "stages.md");
    private static final List<String> STAGES =
            List.of("handle", "parseAndValidate", "readSelection", "plan", "compile", "mapRows", "writeJson");
    private static final TimeValue WARM_UP = TimeValue.milliseconds(700);
    private static final TimeValue MEASUREMENT = TimeValue.milliseconds(400);

    @Test
    void stages() throws IOException, RunnerException {
        Map<String, Map<String, Double>> micros = new TreeMap<>();
        try (var database = YardstickDatabase.start(Scale.given())) {
            for (RunResult result : new Runner(options(database.springProperties())).run()) {
                String stage = result.getPrimaryResult().getLabel();
                micros.computeIfAbsent(result.getParams().getParam("operation"), _ -> new TreeMap<>())
                        .put(stage, result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        }
        report(micros);
    }

    private static Options options(Map<String, Object> database) {
        return new OptionsBuilder()
                .include("\\." + Stages.class.getSimpleName() + "\\.")
                .forks(1)
                .shouldFailOnError(true)
                .warmupIterations(3)
                .warmupTime(WARM_UP)
                .measurementIterations(3)
                .measurementTime(MEASUREMENT)
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(
                        "-Ddatabase.uri=" + database.get("spring.neo4j.uri"),
                        "-Ddatabase.username=" + database.get("spring.neo4j.authentication.username"),
                        "-Ddatabase.password=" + database.get("spring.neo4j.authentication.password"))
                .build();
    }

    private static void report(Map<String, Map<String, Double>> micros) throws IOException {
        List<String> table = new ArrayList<>();
        List<String> planning = new ArrayList<>();
        table.add("| µs | " + String.join(" | ", STAGES) + " |");
        table.add("| --- |" + " --- |".repeat(STAGES.size()));
        micros.forEach((operation, stages) -> {
            StringBuilder line = new StringBuilder("| " + operation + " |");
            STAGES.forEach(stage -> line.append(String.format(Locale.ROOT, " %.1f |", stages.get(stage))));
            table.add(line.toString());
            planning.add(String.format(
                    Locale.ROOT,
                    "%s=%.2f",
                    operation,
                    Stream.of("plan", "compile")
                            .mapToDouble(stage -> Objects.requireNonNull(stages.get(stage)))
                            .sum()));
        });
        table.forEach(System.out::println);
        Files.write(TABLE, table);
        Files.write(PLANNING, planning);
    }
}
