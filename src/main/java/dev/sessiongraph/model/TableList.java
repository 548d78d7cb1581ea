package dev.sessiongraph.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a table list: CSV with a row for each table that process sessions can regard and that needs no type of its own. */
final class TableList {

    private static final Set<String> REQUIRED = Set.of("logicalName", "type");
    private static final Set<String> KNOWN = Set.of(
            "logicalName", "type", "entitySetName", "primaryId", "primaryName", "relationship", "addedBy", "cascade");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Set<String> CASCADES = Set.of("Cascade", "NoCascade", "RemoveLink", "Restrict");

    private TableList() {}

    static List<ListedTable> read(String file, Reader source, Mistakes mistakes) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setCommentMarker('#')
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        List<ListedTable> tables = new ArrayList<>();
        try (CSVParser parser = format.parse(withoutMark(source))) {
            if (!header(file, parser.getHeaderNames(), mistakes)) {
                return tables;
            }
            for (CSVRecord record : parser) {
                row(file, parser.getCurrentLineNumber(), record, mistakes, tables);
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException wrong) {
            mistakes.add(file, tables.size() + 1L, "is not a readable table list: " + wrong.getMessage());
        }
        return tables;
    }

    /** Spreadsheets write a byte order mark at the start. */
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

    private static void row(String file, long line, CSVRecord record, Mistakes mistakes, List<ListedTable> tables) {
        if (!record.isConsistent()) {
            mistakes.add(
                    file,
                    line,
                    "has " + record.size() + " cells, but the header has "
                            + record.getParser().getHeaderNames().size());
            return;
        }
        ListedTable table = new ListedTable(file, line, record.toMap());
        if (!table.required("logicalName").matches("[a-z][a-z0-9_]*")) {
            mistakes.add(file, line, "logicalName must be a lower case word: '" + table.required("logicalName") + "'");
            return;
        }
        if (!table.required("type").matches("[A-Z][A-Za-z0-9]*")) {
            mistakes.add(file, line, "type must be a PascalCase word: '" + table.required("type") + "'");
            return;
        }
        for (String name : List.of("entitySetName", "primaryId", "primaryName")) {
            String cell = table.optional(name);
            if (cell != null && !cell.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                mistakes.add(file, line, name + " must be a word: '" + cell + "'");
                return;
            }
        }
        String cascade = table.optional("cascade");
        if (cascade != null && !CASCADES.contains(cascade)) {
            mistakes.add(
                    file,
                    line,
                    "cascade must be one of " + CASCADES.stream().sorted().toList() + ": '" + cascade + "'");
            return;
        }
        tables.add(table);
    }
}
