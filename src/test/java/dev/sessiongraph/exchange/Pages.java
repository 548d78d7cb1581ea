package dev.sessiongraph.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pages for tests. */
final class Pages {

    static final String CONTEXT = "\"@odata.context\": \"https://example.crm.dynamics.com/api/data/v9.2/$metadata#";

    static final String NAME = "@OData.Community.Display.V1.FormattedValue";
    static final String TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    private Pages() {}

    /** A page with these rows, which may be written with single quotes. */
    static ExportFile page(Path folder, String entitySet, String... rows) {
        return file(
                folder,
                "{" + CONTEXT + entitySet + "\", \"value\": ["
                        + String.join(",\n", rows).replace('\'', '"') + "]}");
    }

    static ExportFile file(Path folder, String text) {
        try {
            Path file = Files.createTempFile(folder, "page-", ".json");
            return ExportFile.of(Files.writeString(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GUID that shows its number. */
    static String id(int number) {
        return "0a000000-0000-4000-8000-%012d".formatted(number);
    }

    static String session(int number, String more) {
        return "{'processsessionid': '" + id(number) + "'" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    static String regarding(int number) {
        return "'_regardingobjectid_value': '" + id(number) + "'";
    }

    static String regarding(int number, String table, String name) {
        return regarding(number) + ", '_regardingobjectid_value" + TABLE + "': '" + table
                + "', '_regardingobjectid_value" + NAME + "': '" + name + "'";
    }
}
