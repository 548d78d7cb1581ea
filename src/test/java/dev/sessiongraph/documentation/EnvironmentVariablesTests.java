package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Each documented environment variable sets the property in its row of the table. */
class EnvironmentVariablesTests {

    private static final List<DocumentedSetting> SETTINGS = DocumentedSetting.all();

    @TestFactory
    Stream<DynamicTest> variables() {
        return SETTINGS.stream()
                .map(setting -> DynamicTest.dynamicTest(setting.variable(), () -> {
                    assertThat(bound(setting.variable(), setting.property())).isTrue();
                    assertThat(setting.variable())
                            .isEqualTo(
                                    setting.property().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
                }));
    }

    @Test
    void aVariableWhoseWordsRunTogetherSetsNothing() {
        assertThat(bound("SESSION_GRAPH_LIMITS_MAXPAGE", "session-graph.limits.max-page"))
                .isFalse();
    }

    private static boolean bound(String variable, String property) {
        var environment = new StandardEnvironment();
        String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(source, new SystemEnvironmentPropertySource(source, Map.of(variable, "given")));
        return Binder.get(environment).bind(property, String.class).isBound();
    }
}
