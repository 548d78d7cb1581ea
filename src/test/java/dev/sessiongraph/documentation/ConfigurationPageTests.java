package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages about configuration and errors have exactly the settings that the code has, with their defaults. The build describes the
 * code's in {@code spring-configuration-metadata.json}.
 */
class ConfigurationPageTests {

    private static final Path METADATA = Path.of("target", "classes", "META-INF", "spring-configuration-metadata.json");
    private static final List<DocumentedSetting> DOCUMENTED =
            DocumentedSetting.all().stream().filter(DocumentedSetting::ours).toList();

    @Test
    void namesEverySettingOnce() throws IOException {
        assertThat(DOCUMENTED)
                .extracting(DocumentedSetting::property)
                .containsExactlyInAnyOrderElementsOf(settings().keySet());
    }

    @Test
    void showsTheirDefaults() throws IOException {
        Map<String, String> defaults = settings();

        assertThat(DOCUMENTED)
                .filteredOn(each -> !defaults.getOrDefault(each.property(), "").isEmpty())
                .allSatisfy(each -> assertThat(each.defaultValue())
                        .as(each.property())
                        .contains("`" + defaults.get(each.property()) + "`"));
    }

    /** The code's settings with their defaults; empty for none. */
    private static Map<String, String> settings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        JsonNode metadata = JsonMapper.shared().readTree(Files.readString(METADATA));
        for (JsonNode property : metadata.path("properties").values()) {
            JsonNode value = property.path("defaultValue");
            String text = value.isArray()
                    ? String.join(
                            ",", value.values().stream().map(JsonNode::asString).toList())
                    : value.asString("").replaceAll("^\\[|]$", "").replace(", ", ",");
            if (property.path("name").asString().startsWith("session-graph.")) {
                settings.put(property.path("name").asString(), text);
            }
        }
        return settings;
    }
}
