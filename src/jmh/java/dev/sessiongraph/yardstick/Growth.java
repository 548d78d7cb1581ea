package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Keeps our figures of each scale, and shows them side by side as soon as several scales have been measured. */
final class Growth {

    private static final List<Scale> SCALES = List.of(new Scale(0.1), new Scale(1), new Scale(5));

    private Growth() {}

    /** Keeps these figures beside those that other runs left, and returns all of them. */
    static List<String> lines(Scale scale, List<OperationFigures> figures) throws IOException {
        Properties kept = kept(scale);
        figures.forEach(each -> kept.setProperty(
                each.operation(),
                String.format(
                        Locale.ROOT,
                        "%.2f ms, %,.0f hits",
                        each.load().latency().ours(),
                        each.hits().ours())));
        try (var text = Files.newBufferedWriter(file(scale))) {
            kept.store(text, "Ours at scale " + scale);
        }
        List<Scale> measured = new ArrayList<>(SCALES);
        measured.removeIf(each -> Files.notExists(file(each)));
        if (measured.size() < 2) {
            return List.of();
        }
        return table(measured, figures);
    }

    private static List<String> table(List<Scale> scales, List<OperationFigures> figures) throws IOException {
        List<String> lines = new ArrayList<>(List.of("", "Ours by scale, latency at 1 connection and db hits:", ""));
        StringBuilder head = new StringBuilder("| operation |");
        List<Properties> columns = new ArrayList<>();
        for (Scale scale : scales) {
            head.append(' ').append(scale).append(" |");
            columns.add(kept(scale));
        }
        lines.add(head.toString());
        lines.add("| --- |" + " --- |".repeat(scales.size()));
        for (OperationFigures each : figures) {
            StringBuilder line = new StringBuilder("| " + each.operation() + " |");
            columns.forEach(column -> line.append(' ')
                    .append(column.getProperty(each.operation(), ""))
                    .append(" |"));
            lines.add(line.toString());
        }
        return lines;
    }

    private static Properties kept(Scale scale) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file(scale))) {
            try (var text = Files.newBufferedReader(file(scale))) {
                kept.load(text);
            }
        }
        return kept;
    }

    private static Path file(Scale scale) {
        return RatioTable.FOLDER.resolve("ours-" + scale + ".properties");
    }
}
