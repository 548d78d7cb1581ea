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
 * A selected field of a document, with fragments, aliases and merged fields resolved. It contains no values of
 * variables, so that every request with the same document can use it.
 *
 * @param names the key in the answer and the name of the field
 * @param arguments the arguments as the document gives them
 */
public record Selection(FieldName names, Meaning meaning, Arguments arguments, Children selected) {

    /** The key of a field in the answer, which is an alias or its name, and its name. */
    public record FieldName(String key, String name) {}

    /**
     * What the field is in the model.
     *
     * @param table a table that has the field; null for fields of connections and other objects
     * @param field null for fields of connections and other objects
     * @param types the types of record of which the field is selected; null for all possible ones
     */
    public record Meaning(
            @Nullable Table table,
            @Nullable Field field,
            @Nullable Set<String> types) {}

    /**
     * The fields selected of what the field shows.
     *
     * @param orders the order of their keys by type of record, where it differs from that of the list
     * @param extended whether fields that are not of the model, but of a deployer's schema file, are selected here or below
     */
    public record Children(List<Selection> all, Map<String, List<String>> orders, boolean extended) {

        static final Children NONE = new Children(List.of(), Map.of(), false);
    }

    static final String TYPE_NAME = "__typename";

    /** The arguments as the document gives them; if they have no variables, their values are computed once. */
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

    /** The variables of a request, and what graphql-java needs to compute the values of arguments. */
    public record Variables(
            GraphQLCodeRegistry registry, CoercedVariables values, GraphQLContext context, Locale locale) {}

    public String key() {
        return names.key;
    }

    public String name() {
        return names.name;
    }

    @Nullable
    Table table() {
        return meaning.table;
    }

    @Nullable
    Field field() {
        return meaning.field;
    }

    @Nullable
    Set<String> types() {
        return meaning.types;
    }

    public List<Selection> children() {
        return selected.all;
    }

    Map<String, List<String>> orders() {
        return selected.orders;
    }

    /** Whether fields are selected that the answer to this one does not have, since others fetch them. */
    public boolean extended() {
        return selected.extended;
    }

    boolean isTypeName() {
        return name().equals(TYPE_NAME);
    }

    /** The only type of which the field is selected. */
    String onlyType() {
        return Objects.requireNonNull(meaning.types).iterator().next();
    }
}
