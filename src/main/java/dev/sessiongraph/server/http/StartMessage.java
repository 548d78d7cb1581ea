package dev.sessiongraph.server.http;

import java.net.InetAddress;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Logs the addresses to open in a browser, as the last lines of a start; GraphiQL is the last if it is on. */
@Component
final class StartMessage implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final ObjectProvider<PagePaths> paths;
    private final ObjectProvider<ServerProperties> properties;

    StartMessage(ObjectProvider<PagePaths> paths, ObjectProvider<ServerProperties> properties) {
        this.paths = paths;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext server)
                || server.getWebServer() == null) {
            return;
        }
        String root = root(server.getWebServer().getPort(), properties.getObject());
        PagePaths pages = paths.getObject();
        LOG.info("Session Graph: {}/", root);
        LOG.info("Graph: {}{}", root, PagePaths.GRAPH);
        if (pages.graphiql() != null) {
            LOG.info("GraphiQL: {}{}", root, pages.graphiql());
        }
    }

    private static String root(int port, ServerProperties server) {
        InetAddress address = server.getAddress();
        String host = address == null || address.isAnyLocalAddress() ? "localhost" : address.getHostAddress();
        return UriComponentsBuilder.newInstance()
                .scheme(Ssl.isEnabled(server.getSsl()) ? "https" : "http")
                .host(host.contains(":") ? "[" + host + "]" : host)
                .port(port)
                .path(Objects.requireNonNullElse(server.getServlet().getContextPath(), ""))
                .toUriString();
    }
}
