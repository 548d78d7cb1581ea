package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The root fields that change who may do what, for all tables. */
public enum AccessMutation {
    GRANT_ACCESS("grantAccess", "GrantAccess"),
    MODIFY_ACCESS("modifyAccess", "ModifyAccess"),
    REVOKE_ACCESS("revokeAccess", "RevokeAccess"),
    SET_ROLE_PRIVILEGES("setRolePrivileges", null),
    ASSIGN_ROLES("assignRoles", null),
    REMOVE_ROLES("removeRoles", null);

    /** The mutations by the names of their fields. */
    public static final Map<String, AccessMutation> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.field, Function.identity()));

    private final String field;
    private final @Nullable String message;

    /** @param message the Dataverse message that it serves; null if it serves none */
    AccessMutation(String field, @Nullable String message) {
        this.field = field;
        this.message = message;
    }

    public String field() {
        return field;
    }

    public @Nullable String message() {
        return message;
    }
}
