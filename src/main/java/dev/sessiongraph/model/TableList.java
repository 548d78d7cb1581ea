package dev.sessiongraph.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** Reads a table list: CSV with a row for each table that is nothing but what process sessions regard. */
final class TableList {

    private static final Set<String> REQUIRED = Set.of("logicalName", "type");
    private static final Set<String> KNOWN = Set.of(
            "logicalName", "type", "entitySetName", "primaryId", "primaryName", "relationship", "addedBy", "cascade");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
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
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(withoutMark(source))) {
            if (!header(file, parser.getHeaderNames(), mistakes)) {
                return rows;
            }
            for (CSVRecord record : parser) {
                row(file, parser.getCurrentLineNumber(), record, mistakes, rows);
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException wrong) {
            mistakes.add(file, rows.size() + 1L, "is not a readable table list: " + wrong.getMessage());
        }
        return rows;
    }

    /** Spreadsheets put a byte order mark first. */
    private static Reader withoutMark(Reader source) throws IOException {
        BufferedReader text = new BufferedReader(source);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static boolean header(String file, List<String> names, Mistakes mistakes) {
        List<String> unknown =
                names.stream().filter(name -> !KNOWN.contains(name)).toList();
        List<String> lacking =
                REQUIRED.stream().filter(name -> !names.contains(name)).sorted().toList();
        unknown.forEach(name -> mistakes.add(file, 1, "unknown column " + name));
        lacking.forEach(name -> mistakes.add(file, 1, "lacks the column " + name));
        return unknown.isEmpty() && lacking.isEmpty();
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
        for (String name : List.of("entitySetName", "primaryId", "primaryName")) {
            String cell = row.optional(name);
            if (cell != null && !cell.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                mistakes.add(file, line, name + " must be a word: '" + cell + "'");
                return;
            }
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
