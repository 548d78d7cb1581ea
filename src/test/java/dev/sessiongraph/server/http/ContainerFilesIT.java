package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files from which containers are built: linters accept them, and what they name is there. */
class ContainerFilesIT {

    private static final Path FOLDER = Path.of("src/main/docker");
    private static final Pattern SETTING = Pattern.compile("\\b(SESSION_GRAPH|SPRING|SERVER)_[A-Z0-9_]+");

    @Test
    void lintersFindNoFaults() throws IOException {
        NodeScripts.install();
        NodeScripts.test(
                "containers", Map.of("DOCKER_FOLDER", FOLDER.toAbsolutePath().toString()));
    }

    @Test
    void setOnlyDocumentedSettings() throws IOException {
        String documented = Files.readString(Path.of("src/site/markdown/configuration.md"));
        var unknown = new TreeSet<String>();
        for (String file : new String[] {"Dockerfile", "compose.yaml"}) {
            SETTING.matcher(Files.readString(FOLDER.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .filter(setting -> !documented.contains("`" + setting + "`"))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
    }
}
