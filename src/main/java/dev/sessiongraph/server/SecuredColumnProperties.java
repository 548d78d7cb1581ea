package dev.sessiongraph.server;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which columns are secured.
 *
 * @param accessSecured the logical names of table and column of each, with a dot between them
 */
@ConfigurationProperties("session-graph")
record SecuredColumnProperties(
        @DefaultValue({"flowsession.credentials", "flowsession.callbackurl"})
        List<String> accessSecured) {}
