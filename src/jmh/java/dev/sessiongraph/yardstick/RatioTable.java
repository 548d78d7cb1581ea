package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.OperationFigures.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The table of ratios ours/floor, printed and kept in {@code target/yardstick/report.md}. A ratio in bold misses its limit,
 * one with a star reaches its goal.
 */
final class RatioTable {

    static final Path FOLDER = Path.of("target", "yardstick");

    private static final String HEAD = """
            | operation | db hits | latency at 1, ms | requests/s at 32 | first of a shape, ms | server's CPU a request, ms |
            | --- | --- | --- | --- | --- | --- |
            """;

    private final StringBuilder text = new StringBuilder();

    RatioTable(String command) {
        text.append(
                        "Ratios ours/floor, behind them ours : floor; a star reaches the aim, bold misses what must be. Made by `")
                .append(command)
                .append("` on ")
                .append(machine())
                .append(".\n\n")
                .append(HEAD);
    }

    void add(OperationFigures figures) {
        boolean rows = figures.operation().startsWith("rows");
        boolean bulk = figures.operation().equals("create-1000");
        String line = "| " + figures.operation()
                + cell(figures.hits(), "%.0f", 1.1, 1.0)
                + cell(figures.load().latency(), "%.2f", rows ? 1.5 : 1.6, rows ? 1.2 : 1.25)
                + cell(figures.load().throughput(), "%.0f", bulk ? -0.7 : -0.55, bulk ? -1 : -0.8)
                + cell(figures.cold(), "%.1f", 2, 1.2)
                + cell(figures.load().cpu(), "%.2f", Double.MAX_VALUE, 0)
                + " |\n";
        System.out.print(line);
        text.append(line);
    }

    /** A ratio may be as great as the goal; a goal below zero, negated, is how small it may be. */
    private static String cell(Pair pair, String format, double must, double aim) {
        String ratio = String.format(Locale.ROOT, "%.2f", pair.ratio());
        String mark =
                reaches(pair.ratio(), aim) ? ratio + "*" : reaches(pair.ratio(), must) ? ratio : "**" + ratio + "**";
        return " | " + mark
                + String.format(Locale.ROOT, " (" + format + " : " + format + ")", pair.ours(), pair.floor());
    }

    private static boolean reaches(double ratio, double goal) {
        return goal < 0 ? ratio >= -goal - 0.005 : ratio <= goal + 0.005;
    }

    void addLines(List<String> lines) {
        lines.forEach(line -> text.append(line).append('\n'));
    }

    void write() {
        System.out.println(text);
        try {
            Files.writeString(Files.createDirectories(FOLDER).resolve("report.md"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + ", Java "
                + Runtime.version() + processor();
    }

    private static String processor() {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return "";
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> ", " + line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
