package dev.sessiongraph.write.plan;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.read.plan.Selection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A root field that changes records.
 *
 * @param table the table whose records it changes
 */
record MutationCall(Mutation mutation, Table table, Map<String, Object> arguments, Selection field) {

    /** Where violations of it are. */
    String path() {
        return field.key();
    }

    /** Where violations of an argument are. */
    String path(String argument) {
        return field.key() + "." + argument;
    }

    /** An argument that must be given. */
    Object required(String argument) {
        return Objects.requireNonNull(arguments.get(argument), argument);
    }

    @Nullable
    Long ifVersion() {
        return (Long) arguments.get("ifVersion");
    }

    /** Whether the mutation is one of those for records of any table, with one input type for all of them. */
    boolean isCommon() {
        return mutation.table() == null;
    }

    /** The GraphQL type of the changed records that it answers. */
    String answerType() {
        return mutation.table() == null ? Model.RECORD : mutation.table().type();
    }
}
