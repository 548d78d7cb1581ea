package dev.sessiongraph.server.http;

import org.jspecify.annotations.Nullable;

/** The links to what can be opened on this server, as HTML relative to its root. */
final class PageLinks {

    private final PagePaths paths;

    PageLinks(PagePaths paths) {
        this.paths = paths;
    }

    /** @param withHome whether the home page is among them */
    String html(boolean withHome) {
        return (withHome ? link("./", "Home", "What runs here, and what is in the graph.") : "")
                + link(paths.graphiql(), "GraphiQL", "Write queries and run them; opens with a tour of examples.")
                + link(PagePaths.GRAPH, "Graph", "See a record drawn among its neighbours.")
                + link(paths.schema(), "Schema", "All types and fields as SDL, for code generators.")
                + link(paths.health(), "Health", "Whether the server works and its database answers.");
    }

    private static String link(@Nullable String path, String name, String about) {
        return path == null
                ? ""
                : "<li><a href=\"%s\"><b>%s</b><span>%s</span></a></li>\n"
                        .formatted(HtmlPage.escape(PagePaths.relative(path)), name, about);
    }
}
