package dev.sessiongraph.server.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs the address to open in a browser, as the last line of a start: GraphiQL, or the home page where that is off. */
@Component
final class StartMessage implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext server)
                || server.getWebServer() == null) {
            return;
        }
        Environment environment = event.getApplicationContext().getEnvironment();
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        String root = environment.getProperty("server.servlet.context-path", "");
        boolean graphiql = environment.getProperty("spring.graphql.graphiql.enabled", Boolean.class, false);
        String path = graphiql ? environment.getProperty("spring.graphql.graphiql.path", "/graphiql") : "/";
        LOG.info(
                "{}: http://{}:{}{}{}",
                graphiql ? "GraphiQL" : "Session Graph",
                host,
                server.getWebServer().getPort(),
                root,
                path);
    }
}
