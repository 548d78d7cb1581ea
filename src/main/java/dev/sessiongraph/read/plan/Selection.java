package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selected field of a document, with fragments, aliases and merged fields resolved. It holds no variable's value, so
 * that it can be used again for every request with the same document.
 *
 * @param key its key in the answer
 * @param name the field's name
 * @param table a table that has the field; null for fields of connections and the like
 * @param field the field in the model; null for fields of connections and the like
 * @param types the types of record that the field is selected of; null for all that can stand there
 * @param orders the order of the children's keys by type of record, where it is not the children's own
 */
public record Selection(
        String key,
        String name,
        @Nullable Table table,
        @Nullable Field field,
        @Nullable Set<String> types,
        Arguments arguments,
        List<Selection> children,
        Map<String, List<String>> orders) {

    static final String TYPE_NAME = "__typename";

    /** The arguments as the document gives them; if no variable is among them, their values are found once. */
    public static final class Arguments {

        static final Arguments NONE = new Arguments(List.of(), List.of());

        private final List<GraphQLArgument> declared;
        private final List<Argument> given;
        private final boolean constant;
        private volatile @Nullable Map<String, Object> values;

        Arguments(List<GraphQLArgument> declared, List<Argument> given) {
            this.declared = declared;
            this.given = given;
            this.constant = given.stream().map(Argument::getValue).noneMatch(Arguments::variable);
            this.values = declared.isEmpty() ? Map.of() : null;
        }

        private static boolean variable(Node<?> value) {
            return value instanceof VariableReference
                    || value.getChildren().stream().anyMatch(Arguments::variable);
        }

        public Map<String, Object> with(Variables variables) {
            Map<String, Object> known = values;
            if (known != null) {
                return known;
            }
            Map<String, Object> found = ValuesResolver.getArgumentValues(
                    variables.registry(), declared, given, variables.values(), variables.context(), variables.locale());
            if (constant) {
                values = found;
            }
            return found;
        }
    }

    /** The variables of a request, and what graphql-java needs to put them into arguments. */
    public record Variables(
            GraphQLCodeRegistry registry, CoercedVariables values, GraphQLContext context, Locale locale) {}

    boolean isTypeName() {
        return name.equals(TYPE_NAME);
    }

    /** The one type that the field is selected of. */
    String onlyType() {
        return Objects.requireNonNull(types).iterator().next();
    }
}
