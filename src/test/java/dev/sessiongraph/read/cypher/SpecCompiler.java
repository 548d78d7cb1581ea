package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.read.plan.OperationContext;
import dev.sessiongraph.read.plan.Selection;
import dev.sessiongraph.read.plan.SelectionReader;
import dev.sessiongraph.server.graphql.TestSchema;
import dev.sessiongraph.spec.StatementFormat;
import graphql.execution.ExecutionContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans and compiles requests to their statements, as the server does, but runs none. */
final class SpecCompiler {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestSchema schema = TestSchema.ours();
    private final CypherCompiler compiler = new CypherCompiler(schema.model());

    /** The statements of the root fields that read records and are not rejected, each below a comment with its key. */
    String statements(String request, JsonNode variables) {
        var given = JSON.convertValue(variables, new TypeReference<Map<String, @Nullable Object>>() {});
        ExecutionContext context = schema.context(TestSchema.input(request, given))
                .orElseThrow(() -> new AssertionError("is not a valid document: " + request));
        OperationContext operation = schema.planner().operation(TestSchema.variables(context));
        List<Selection> fields = new SelectionReader(schema.model(), context).read(name -> !name.startsWith("__"));
        return fields.stream()
                .filter(field -> schema.planner().fields().contains(field.name()))
                .flatMap(field ->
                        statement(field, operation)
                                .map(text -> "// " + field.key() + "\n" + StatementFormat.of(text))
                                .stream())
                .collect(Collectors.joining("\n\n"));
    }

    private Optional<String> statement(Selection field, OperationContext operation) {
        try {
            return Optional.of(compiler.compile(Access.open(schema.planner().plan(field, operation), TestSchema.CALLER))
                    .text());
        } catch (RequestException rejected) {
            return Optional.empty();
        }
    }
}
