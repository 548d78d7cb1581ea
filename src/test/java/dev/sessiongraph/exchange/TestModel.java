package dev.sessiongraph.exchange;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.model.ModelSource;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The project's own model, read once. */
final class TestModel {

    static final Model MODEL = ModelReader.read(source("session-graph/schema.graphqls"), List.of(source("tables.csv")));

    private TestModel() {}

    private static ModelSource source(String resource) {
        Reader reader = new InputStreamReader(
                Objects.requireNonNull(TestModel.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.UTF_8);
        return new ModelSource(resource, reader);
    }
}
