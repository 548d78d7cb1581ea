package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A root field that changes records. A table with documented messages has exactly the mutations of these messages. The
 * other rich tables have create, update, upsert and delete; all remaining tables share one set of these.
 *
 * @param name the GraphQL field
 * @param table the table whose records it changes; null if an argument gives the table
 */
public record Mutation(
        String name, MutationKind kind, @Nullable Table table) {

    private static final List<MutationKind> UNDOCUMENTED =
            List.of(MutationKind.CREATE, MutationKind.UPDATE, MutationKind.UPSERT_MANY, MutationKind.DELETE);

    /** The mutations of all tables, and the shared ones. */
    public static Stream<Mutation> all(Model model) {
        return Stream.concat(
                model.tables().filter(Table::rich).flatMap(Mutation::of),
                UNDOCUMENTED.stream().map(kind -> new Mutation(name(kind, Model.RECORD), kind, null)));
    }

    /** The mutations of one table. */
    public static Stream<Mutation> of(Table table) {
        List<TableMessage> messages = table.messages();
        Stream<MutationKind> kinds = messages == null
                ? UNDOCUMENTED.stream()
                : Arrays.stream(MutationKind.values())
                        .filter(kind -> messages.stream()
                                .anyMatch(message -> message.name().equals(kind.message())));
        return kinds.map(kind -> new Mutation(name(kind, table.type()), kind, table));
    }

    private static String name(MutationKind kind, String type) {
        return switch (kind) {
            case CREATE -> "create" + type;
            case CREATE_MANY -> "create" + type + "s";
            case UPDATE -> "update" + type;
            case UPDATE_MANY -> "update" + type + "s";
            case UPSERT -> "upsert" + type;
            case UPSERT_MANY -> "upsert" + type + "s";
            case DELETE -> "delete" + type;
            case DELETE_MANY -> "delete" + type + "s";
            case RESTORE -> "restore" + type;
            case ASSIGN -> "assign" + type;
            case SET_STATE -> "set" + type + "State";
            case ASSOCIATE -> "associate" + type;
            case DISASSOCIATE -> "disassociate" + type;
            case CANCEL_RUN -> "cancelDesktopFlowRun";
            case TRIGGER_CALLBACK -> "triggerDesktopFlowRunCallback";
        };
    }
}
