package dev.sessiongraph.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may ask. It is apart from {@link AccessProperties}, since its name is what theirs begin with.
 *
 * @param access open to whoever reaches the server, or to those with a token; by default a token is needed if Spring
 *     Security has settings of tokens
 */
@ConfigurationProperties("session-graph")
record AccessModeProperties(@Nullable AccessMode access) {}
