package dev.sessiongraph.properties;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of one session as a client asks for it.
 *
 * @param table the type whose mutation is called, whether the session is of it or not
 * @param given columns, or the arguments of mutations without an input
 */
record SessionChange(Verb verb, String table, String id, Map<String, @Nullable Object> given, Version version) {

    static final String PROCESS = "ProcessSession";
    static final String FLOW = "FlowSession";

    /** What the change does to the session. */
    enum Verb {
        CREATE,
        UPDATE,
        UPSERT,
        /** An upsert that is rejected if the session is there. */
        UPSERT_NEW,
        SET_STATE,
        ASSIGN,
        DELETE;

        boolean creates() {
            return this == CREATE || this == UPSERT || this == UPSERT_NEW;
        }

        boolean isUpsert() {
            return this == UPSERT || this == UPSERT_NEW;
        }
    }

    /** The version that the client believes the session to have. */
    enum Version {
        ANY,
        RIGHT,
        STALE;

        @Nullable
        Long of(@Nullable Long present) {
            long right = present == null ? 1 : present;
            return switch (this) {
                case ANY -> null;
                case RIGHT -> right;
                case STALE -> right - 1;
            };
        }
    }

    /** The mutation under the key {@code done}, with its variables as arguments. */
    String document(String selection) {
        Map<String, String> types = types();
        return "mutation (%s) { done: %s(%s) { %s } }"
                .formatted(
                        types.entrySet().stream()
                                .map(each -> "$" + each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        field(),
                        types.keySet().stream().map(each -> each + ": $" + each).collect(Collectors.joining(", ")),
                        verb == Verb.DELETE ? "deletedId deleted { table count }" : selection);
    }

    private String field() {
        return switch (verb) {
            case CREATE -> "create" + table;
            case UPDATE -> "update" + table;
            case UPSERT, UPSERT_NEW -> "upsert" + table;
            case SET_STATE -> "set" + table + "State";
            case ASSIGN -> "assign" + table;
            case DELETE -> "delete" + table;
        };
    }

    private Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        if (verb != Verb.CREATE) {
            types.put("id", "ID!");
            types.put("ifVersion", "Long");
        }
        switch (verb) {
            case CREATE -> types.put("input", "Create" + table + "Input!");
            case UPDATE -> types.put("input", "Update" + table + "Input!");
            case UPSERT, UPSERT_NEW -> {
                types.put("input", "Upsert" + table + "Input!");
                types.put("ifNoneMatch", "Boolean");
            }
            case SET_STATE -> {
                types.put("stateCode", table + "StateCode!");
                types.put("statusCode", table + "StatusCode");
            }
            case ASSIGN -> types.put("owner", "RecordKey!");
            case DELETE -> {}
        }
        return types;
    }

    Map<String, @Nullable Object> variables(@Nullable Long ifVersion) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        if (verb == Verb.SET_STATE || verb == Verb.ASSIGN) {
            variables.putAll(given);
        } else {
            variables.put("input", new HashMap<>(given));
        }
        if (verb == Verb.CREATE) {
            Map<String, @Nullable Object> input = new HashMap<>(given);
            input.put("id", id);
            variables.put("input", input);
        } else {
            variables.put("id", id);
            variables.put("ifVersion", ifVersion);
        }
        if (verb == Verb.UPSERT_NEW) {
            variables.put("ifNoneMatch", true);
        }
        return variables;
    }
}
