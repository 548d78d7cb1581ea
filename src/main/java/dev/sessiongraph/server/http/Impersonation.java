package dev.sessiongraph.server.http;

import dev.sessiongraph.access.UserProperty;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Guids;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a request is made, by Dataverse's headers; the object id goes before the older one.
 *
 * @param property what names the user
 */
record Impersonation(UserProperty property, String value) {

    static final String OBJECT_ID = "CallerObjectId";
    static final String USER_ID = "MSCRMCallerID";

    /**
     * Null if it is made on the caller's own behalf.
     *
     * @param values by the names of the headers
     */
    static @Nullable Impersonation of(Function<String, @Nullable String> values) {
        String objectId = values.apply(OBJECT_ID);
        if (objectId != null) {
            return new Impersonation(UserProperty.OBJECT_ID, guid(OBJECT_ID, objectId));
        }
        String userId = values.apply(USER_ID);
        return userId == null ? null : new Impersonation(UserProperty.ID, guid(USER_ID, userId));
    }

    private static String guid(String name, String value) {
        return Guids.read(value).orElseThrow(() -> new BadUserInput(name, ViolationRule.ID, "is not a GUID"));
    }
}
