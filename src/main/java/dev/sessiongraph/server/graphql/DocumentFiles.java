package dev.sessiongraph.server.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads documents from the files that client tools write: the object of ids and texts of Relay's compiler, which GraphQL
 * Code Generator writes too, and Apollo's manifest. Several files may have the same document, but not the same id for two.
 */
public final class DocumentFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String FORMAT = "apollo-persisted-query-manifest";

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Path> origins = new HashMap<>();

    private DocumentFiles() {}

    /**
     * The texts by their ids.
     *
     * @param place a file, or a folder whose {@code .json} files are read
     */
    public static Map<String, String> read(Path place) {
        DocumentFiles documents = new DocumentFiles();
        files(place).forEach(documents::add);
        return Map.copyOf(documents.texts);
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> json = Files.newDirectoryStream(place, "*.json")) {
            json.forEach(files::add);
        } catch (IOException unreadable) {
            throw new DocumentFileException(place + ": the folder cannot be read", unreadable);
        }
        if (files.isEmpty()) {
            throw new DocumentFileException(place + ": the folder has no .json file");
        }
        files.sort(null);
        return files;
    }

    private void add(Path file) {
        JsonNode content = content(file);
        if (!content.isObject()) {
            throw malformed(file, "it must be a JSON object");
        }
        if (content.path("format").isString() && content.has("operations")) {
            addManifest(file, content);
            return;
        }
        content.forEachEntry((id, text) -> {
            if (!text.isString()) {
                throw malformed(file, "the document " + id + " must be a string");
            }
            add(file, id, text.stringValue());
        });
    }

    private void addManifest(Path file, JsonNode manifest) {
        if (!manifest.path("format").stringValue().equals(FORMAT)
                || manifest.path("version").asInt(0) != 1) {
            throw malformed(file, "the manifest must have the format " + FORMAT + " in version 1");
        }
        int number = 0;
        for (JsonNode operation : manifest.path("operations")) {
            number++;
            JsonNode id = operation.path("id");
            JsonNode body = operation.path("body");
            if (!id.isString() || !body.isString()) {
                throw malformed(file, "operation " + number + " must have an id and a body, as strings");
            }
            add(file, id.stringValue(), body.stringValue());
        }
    }

    private void add(Path file, String id, String text) {
        String known = texts.putIfAbsent(DocumentReference.key(id), text);
        if (known != null && !known.equals(text)) {
            Path other = origins.get(DocumentReference.key(id));
            String where = file.equals(other) ? "" : ", here and in " + other;
            throw malformed(file, "the id " + id + " stands for two documents" + where);
        }
        origins.putIfAbsent(DocumentReference.key(id), file);
    }

    private static JsonNode content(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException absent) {
            throw new DocumentFileException(file + ": there is no such file or folder", absent);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DocumentFileException(file + ": it cannot be read as UTF-8", unreadable);
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            String where = location == null
                    ? ""
                    : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
            throw new DocumentFileException(
                    file + ": it is not well-formed JSON, or has the same name twice" + where, malformed);
        }
    }

    private static DocumentFileException malformed(Path file, String reason) {
        return new DocumentFileException(file + ": " + reason);
    }
}
