package dev.sessiongraph.server;

import dev.sessiongraph.model.Guids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server starts with and on whose behalf it writes.
 *
 * @param demo whether the demo graph is loaded into an empty store; by default only into the embedded one
 * @param tables CSV file with the deployer's own tables, in the format of tables.csv
 * @param caller id of the user on whose behalf records are written
 * @param shareToPreviousOwner whether a record that is assigned to another owner is shared with the one before
 */
@ConfigurationProperties("session-graph")
public record SessionGraphProperties(
        @Nullable Boolean demo,
        @DefaultValue("") String tables,

        @DefaultValue("00000000-0000-4000-8000-000000000000")
        String caller,

        @DefaultValue("false") boolean shareToPreviousOwner) {

    public SessionGraphProperties {
        if (Guids.read(caller).isEmpty()) {
            throw new SettingException("session-graph.caller", "must be a GUID", caller);
        }
    }
}
