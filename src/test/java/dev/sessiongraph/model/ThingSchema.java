package dev.sessiongraph.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A schema of one table without a mistake, which tests change, and how it is read with a table list. */
final class ThingSchema {

    /** Directives, scalars and interfaces of the real schema: what tables are written with. */
    static final String PRELUDE = prelude();

    static final String HEADER = "logicalName,type,entitySetName,primaryId,primaryName,relationship,addedBy\n";

    /** A table without a mistake, of seven lines. */
    static final String THING = """
        "A thing."
        type Thing @table(logicalName: "thing", schemaName: "Thing", entitySetName: "things", primaryId: "thingid") {
          id: ID!
          name: String
          color: Color
          madeOn: DateTime
        }
        """;

    static final String COLOR = """
        enum Color { RED @choice(value: 1, label: "Red"), BLUE @choice(value: 2, label: "Blue") }
        """;

    static final int PRELUDE_LINES = (int) PRELUDE.lines().count();

    private ThingSchema() {}

    private static String prelude() {
        try (InputStream bytes = Objects.requireNonNull(
                ThingSchema.class.getClassLoader().getResourceAsStream("session-graph/schema.graphqls"))) {
            String all = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(0, all.indexOf("type ProcessSession")).replaceFirst("(?s)\"[^\"]*\"\\s*$", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> mistakes(String types, String list) {
        return rejection(types, list).mistakes();
    }

    static ModelException rejection(String types, String list) {
        return catchThrowableOfType(ModelException.class, () -> read(types, list));
    }

    static Model read(String types, String list) {
        return ModelReader.read(source("schema.graphqls", PRELUDE + types), List.of(source("own.csv", list)));
    }

    private static ModelSource source(String name, String text) {
        Reader reader = new StringReader(text);
        return new ModelSource(name, reader);
    }
}
