package dev.sessiongraph.model;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a table list: CSV with a row for each table that is nothing but what process sessions regard. */
final class TableList {

    private static final Set<String> REQUIRED = Set.of("logicalName", "type");
    private static final Set<String> KNOWN = Set.of(
            "logicalName", "type", "entitySetName", "primaryId", "primaryName", "relationship", "addedBy", "cascade");
    private static final Set<String> CASCADES = Set.of("Cascade", "NoCascade", "RemoveLink", "Restrict");

    /** A row with its place; {@code cascade} is one rule for all changes. */
    record Row(String file, long line, Map<String, String> cells) {

        String required(String column) {
            return cells.getOrDefault(column, "");
        }

        @Nullable
        String optional(String column) {
            String cell = cells.get(column);
            return cell == null || cell.isEmpty() ? null : cell;
        }
    }

    private TableList() {}

    static List<Row> read(String file, Reader source, Mistakes mistakes) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setCommentMarker('#')
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(source)) {
            header(file, parser.getHeaderNames(), mistakes);
            for (CSVRecord record : parser) {
                row(file, parser.getCurrentLineNumber(), record, mistakes, rows);
            }
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException wrong) {
            mistakes.add(file, rows.size() + 1L, "is not a readable table list: " + wrong.getMessage());
        }
        return rows;
    }

    private static void header(String file, List<String> names, Mistakes mistakes) {
        names.stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> mistakes.add(file, 1, "unknown column " + name));
        REQUIRED.stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> mistakes.add(file, 1, "lacks the column " + name));
    }

    private static void row(String file, long line, CSVRecord record, Mistakes mistakes, List<Row> rows) {
        if (!record.isConsistent()) {
            mistakes.add(file, line, "has " + record.size() + " cells, the header more or fewer");
            return;
        }
        Row row = new Row(file, line, record.toMap());
        if (!row.required("logicalName").matches("[a-z][a-z0-9_]*")) {
            mistakes.add(file, line, "logicalName must be a lower case word: '" + row.required("logicalName") + "'");
            return;
        }
        if (!row.required("type").matches("[A-Z][A-Za-z0-9]*")) {
            mistakes.add(file, line, "type must be a PascalCase word: '" + row.required("type") + "'");
            return;
        }
        String cascade = row.optional("cascade");
        if (cascade != null && !CASCADES.contains(cascade)) {
            mistakes.add(
                    file,
                    line,
                    "cascade must be one of " + CASCADES.stream().sorted().toList() + ": '" + cascade + "'");
            return;
        }
        rows.add(row);
    }
}
