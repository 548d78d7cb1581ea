package dev.sessiongraph.server.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of the server are, below its context path. Pages link to them relatively, so that the server can be
 * mounted under any path. What is switched off is null.
 *
 * @param endpoint where GraphQL requests are sent
 * @param graphiql the page GraphiQL
 * @param schema the schema as SDL
 * @param health the health of the server
 * @param access what the pages offer: {@code token} for a field, {@code open} for a choice of users, empty for nothing
 */
public record PagePaths(
        String endpoint,
        @Nullable String graphiql,
        @Nullable String schema,
        @Nullable String health,
        String access) {

    static final String GRAPH = "/graph";

    /** What the pages with scripts need to know. */
    public Map<String, String> fragments() {
        String link = graphiql == null
                ? ""
                : "<a id=\"graphiql\" href=\"%s\">GraphiQL</a>".formatted(HtmlPage.escape(relative(graphiql)));
        return Map.of(
                "root",
                root(graphiql == null ? GRAPH : graphiql),
                "endpoint",
                HtmlPage.escape(relative(endpoint)),
                "graphiql",
                link,
                "access",
                HtmlPage.escape(access));
    }

    /** A path as seen from the root. */
    static String relative(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The root as seen from a path. */
    static String root(String path) {
        long folders = relative(path).chars().filter(each -> each == '/').count();
        return folders == 0 ? "./" : "../".repeat(Math.toIntExact(folders));
    }
}
