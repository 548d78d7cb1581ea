package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.server.graphql.DocumentFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ClassPathResource;

/** How a start fails that cannot load its trusted documents. */
class DocumentSettingTests {

    @TempDir
    Path folder;

    private static void assertFails(String documents, boolean only, String message) {
        assertThatThrownBy(() -> new DocumentProperties(documents, only).trusted())
                .isInstanceOf(DocumentFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingToAnswer() {
        assertFails("", true, "SESSION_GRAPH_DOCUMENTS_ONLY is true, but SESSION_GRAPH_DOCUMENTS names no file");
        assertThat(new DocumentProperties("", false).trusted()).isNotNull();
    }

    @Test
    void nothingToRead() throws IOException {
        Path absent = folder.resolve("absent.json");
        assertFails(absent.toString(), false, absent + ": there is no such file or folder");
        assertFails(folder.toString(), false, folder + ": the folder has no .json file");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xc3, 0x28});
        assertFails(folder.toString(), false, binary + ": it cannot be read as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [                                                                       | it is not well-formed JSON
            {"a": "{ hello }", "a": "{ me }"}                                       | the same name twice (line 1, column
            ["{ hello }"]                                                           | it must be a JSON object
            {"a": 1}                                                                | the document a must be a string
            {"format": "other", "version": 1, "operations": []}                     | must have the format apollo-persisted-query-manifest
            {"format": "apollo-persisted-query-manifest", "version": 2, "operations": []} | in version 1
            {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "a"}]} | operation 1 must have
            {"sha256:a": "{ hello }", "a": "{ me }"}                                | stands for two documents
            """)
    void malformed(String content, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("documents.json"), content);
        assertFails(file.toString(), false, reason);
        assertFails(file.toString(), false, file.toString());
    }

    @Test
    void twoTextsOfOneId() throws IOException {
        Path first = Files.writeString(folder.resolve("a.json"), "{\"1\": \"{ hello }\"}");
        Path second = Files.writeString(folder.resolve("b.json"), "{\"1\": \"{ hello }\"}");
        assertThat(new DocumentProperties(folder.toString(), true).trusted()).isNotNull();

        Files.writeString(second, "{\"1\": \"{ me }\"}");
        assertFails(folder.toString(), true, second + ": the id 1 stands for two documents, here and in " + first);
    }

    @Test
    void isSaidWithoutAStack() throws IOException {
        var exception = new IllegalStateException(new DocumentFileException("why"));
        assertThat(new DocumentFailureAnalyzer().analyze(exception))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("why");
        assertThat(new ClassPathResource("META-INF/spring.factories").getContentAsString(StandardCharsets.UTF_8))
                .contains(DocumentFailureAnalyzer.class.getName());
    }
}
