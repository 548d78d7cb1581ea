package dev.sessiongraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is passed on: with its licence, and with the names and licences of all that it contains. */
class PackagedJarIT {

    private static final Path JAR = Path.of("target", "session-graph.jar");
    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    /** Added by Spring Boot's packaging; no dependency of ours. */
    private static final String TOOLS = "spring-boot-jarmode-tools-";

    private ZipFile jar;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(Files.exists(JAR), "the jar is not packaged yet");
        jar = new ZipFile(JAR.toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void containsTheLicence() throws IOException {
        assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
    }

    @Test
    void noticeNamesEveryLibraryUnderItsLicence() throws IOException {
        String notice = text("META-INF/NOTICE");

        Set<String> named = notice.lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ", -1))
                .map(words -> words[0] + "-" + words[1])
                .collect(Collectors.toSet());
        assertThat(libraries()).allMatch(library -> isNamed(library, named));
        assertThat(notice)
                .doesNotContain("Unknown license")
                .contains("GraphiQL", "React", "cytoscape.js", "MIT License");
        assertThat(notice.contains("GNU General Public License v3"))
                .isEqualTo(libraries().stream().anyMatch(library -> library.startsWith("neo4j-kernel-")));
    }

    @Test
    void billOfMaterialsNamesEveryLibrary() throws IOException {
        boolean required = Boolean.getBoolean("session-graph.require-tools");
        assumeTrue(required || jar.getEntry(SBOM) != null, "Maven makes no bill of materials offline");
        JsonNode bill = JsonMapper.shared().readTree(text(SBOM));

        Set<String> named = bill.get("components").values().stream()
                .map(part ->
                        part.get("name").asString() + "-" + part.get("version").asString())
                .collect(Collectors.toSet());
        assertThat(libraries()).allMatch(library -> isNamed(library, named));
    }

    /** Names of files without {@code .jar}; a classifier can follow the version. */
    private List<String> libraries() {
        List<String> libraries = jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
                .filter(name -> !name.startsWith(TOOLS))
                .toList();
        assertThat(libraries).isNotEmpty();
        return libraries;
    }

    private static boolean isNamed(String library, Set<String> named) {
        return named.contains(library) || named.stream().anyMatch(name -> library.startsWith(name + "-"));
    }

    private String text(String entry) throws IOException {
        try (InputStream in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(entry), entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
