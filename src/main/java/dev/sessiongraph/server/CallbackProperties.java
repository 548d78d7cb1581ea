package dev.sessiongraph.server;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which URLs the server may call, and how.
 *
 * @param hosts hosts whose addresses may be private
 * @param timeout how long one attempt may take
 */
@ConfigurationProperties("session-graph.callback")
record CallbackProperties(
        @DefaultValue List<String> hosts,
        @DefaultValue("5s") Duration timeout) {}
