package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Streams a page of the Web API. The table of its rows is in {@code @odata.context}, which may come after the rows: then the
 * file is read twice.
 */
final class ExportPage {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String CONTEXT = "@odata.context";
    private static final String VALUE = "value";
    private static final Pattern ENTITY_SET =
            Pattern.compile(".*\\$metadata#(\\w+)(\\([^/]*\\))?(/\\$entity)?", Pattern.DOTALL);

    private final ExportFile file;
    private final @Nullable Table table;
    private final @Nullable AccessTable access;
    private final boolean single;
    private boolean amongRows;

    private ExportPage(ExportFile file, @Nullable Table table, @Nullable AccessTable access, boolean single) {
        this.file = file;
        this.table = table;
        this.access = access;
        this.single = single;
    }

    /** Reads rows. */
    @FunctionalInterface
    interface RowVisitor {

        /** Reads the value that starts at the parser's current token, to its end. */
        void row(JsonParser json, JsonToken start);
    }

    /**
     * Reads the file until its table is known.
     *
     * @throws ExportException if it is not a page of a table of the model
     */
    static ExportPage of(ExportFile file, Model model) {
        String context = parse(file, new ByteCount(), ExportPage::context);
        if (context.isEmpty()) {
            throw new ExportException("has no @odata.context, which names the table of the rows");
        }
        Matcher parts = ENTITY_SET.matcher(context);
        if (!parts.matches()) {
            throw new ExportException("has an @odata.context without an entity set: " + context);
        }
        Table table = model.ofEntitySet(parts.group(1));
        AccessTable access = AccessTable.ofEntitySet(parts.group(1)).orElse(null);
        if (table == null && access == null) {
            throw new ExportException("holds rows of " + parts.group(1) + ", a table outside the model");
        }
        return new ExportPage(file, table, access, parts.group(3) != null);
    }

    private static String context(JsonParser json) {
        start(json);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean here = json.currentName().equals(CONTEXT);
            JsonToken token = json.nextToken();
            if (here && token == JsonToken.VALUE_STRING) {
                return json.getString();
            }
            json.skipChildren();
        }
        return "";
    }

    /** The table of the rows, if these are records. */
    Table table() {
        return Objects.requireNonNull(table);
    }

    /** The table of the rows, if these are not records. */
    Optional<AccessTable> access() {
        return Optional.ofNullable(access);
    }

    /** Whether the page broke off among its rows. */
    boolean brokeAmongRows() {
        return amongRows;
    }

    /**
     * Passes each row to the visitor.
     *
     * @throws ExportException where the file is not a valid page; the rows before have been passed
     */
    void rows(ByteCount progress, RowVisitor visitor) {
        parse(file, progress, json -> {
            start(json);
            if (single) {
                visitor.row(json, JsonToken.START_OBJECT);
            } else {
                page(json, visitor);
            }
            if (json.nextToken() != null) {
                throw at(json, "continues after the end of its page");
            }
            return file;
        });
    }

    private void page(JsonParser json, RowVisitor visitor) {
        boolean found = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean here = json.currentName().equals(VALUE);
            JsonToken token = json.nextToken();
            if (!here) {
                json.skipChildren();
                continue;
            }
            if (token != JsonToken.START_ARRAY) {
                throw at(json, "has a value that is not a list of rows");
            }
            found = true;
            amongRows = true;
            for (JsonToken row = json.nextToken(); row != JsonToken.END_ARRAY; row = json.nextToken()) {
                visitor.row(json, row);
            }
            amongRows = false;
        }
        if (!found) {
            throw new ExportException("has no value, the list of rows");
        }
    }

    private static void start(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ExportException("is not a JSON object with @odata.context and value");
        }
    }

    private static ExportException at(JsonParser json, String what) {
        var place = json.currentTokenLocation();
        return new ExportException(what + ", at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    @FunctionalInterface
    private interface PageContent<T> {
        T read(JsonParser json);
    }

    private static <T> T parse(ExportFile file, ByteCount progress, PageContent<T> content) {
        try (InputStream bytes = file.open(progress);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            return content.read(json);
        } catch (JacksonException error) {
            throw ExportException.of(error);
        } catch (IOException error) {
            throw new ExportException("cannot be read: " + error.getMessage());
        }
    }
}
