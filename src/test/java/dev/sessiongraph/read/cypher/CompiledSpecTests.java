package dev.sessiongraph.read.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.spec.SpecCase;
import dev.sessiongraph.spec.SpecFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of the spec files, planned and compiled without a database: the statements are those of the
 * {@link StatementFile} beside each file. Cases that need the response before them are left out, and those whose response
 * has no data, which are rejected before their root fields are planned.
 */
class CompiledSpecTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final SpecCompiler compiler = new SpecCompiler();

    @TestFactory
    Stream<DynamicNode> queries() {
        return of(SpecFile.FOLDER);
    }

    @TestFactory
    Stream<DynamicNode> walks() {
        return of(SpecFile.WALKS);
    }

    private Stream<DynamicNode> of(Path folder) {
        return SpecFile.in(folder).stream().map(spec -> {
            Map<String, String> compiled = compile(spec);
            StatementFile file = StatementFile.of(spec);
            if (SpecFile.REWRITE) {
                file.write(compiled);
            }
            Map<String, String> kept = file.read();
            Stream<DynamicTest> cases = compiled.entrySet().stream()
                    .map(each -> DynamicTest.dynamicTest(
                            each.getKey(), () -> assertThat(each.getValue()).isEqualTo(kept.get(each.getKey()))));
            DynamicTest none = DynamicTest.dynamicTest(
                    "no others are kept", () -> assertThat(kept.keySet()).containsExactlyElementsOf(compiled.keySet()));
            return DynamicContainer.dynamicContainer(spec.topic(), Stream.concat(cases, Stream.of(none)));
        });
    }

    /** The statements of each case that has any, by its heading. */
    private Map<String, String> compile(SpecFile spec) {
        Map<String, String> compiled = new LinkedHashMap<>();
        for (SpecCase each : spec.cases()) {
            String variables = each.block(SpecCase.VARIABLES).orElse("{}");
            if (!variables.contains("previous ") && hasData(each)) {
                String statements = compiler.statements(each.request(), JSON.readTree(variables));
                if (!statements.isEmpty()) {
                    compiled.put(each.heading(), statements);
                }
            }
        }
        return compiled;
    }

    private static boolean hasData(SpecCase each) {
        return each.block(SpecCase.RESPONSE)
                .map(response -> JSON.readTree(response).hasNonNull("data"))
                .orElse(true);
    }
}
