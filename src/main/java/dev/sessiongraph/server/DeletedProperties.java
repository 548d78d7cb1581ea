package dev.sessiongraph.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long deleted records are kept.
 *
 * @param keep how long a deleted session event can be restored; 0s if it cannot be
 * @param purge how often those are deleted for good that can no longer be restored
 */
@ConfigurationProperties("session-graph.deleted")
record DeletedProperties(
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1h") Duration purge) {

    DeletedProperties {
        if (purge.isZero()) {
            throw new SettingException("session-graph.deleted.purge", "must be more than nothing", "0s");
        }
    }
}
