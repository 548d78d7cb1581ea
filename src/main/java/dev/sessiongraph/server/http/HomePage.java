package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import dev.sessiongraph.read.RecordCounts.TableCount;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page at {@code /}: what runs here, what is in the graph, and where to go on. It is made on the server as a whole,
 * so it needs no query that a setting could refuse. Its script only asks for the page of the user who was chosen.
 */
public final class HomePage {

    private static final Map<String, String> HEADERS = Map.of(HtmlPage.SECURITY_POLICY, HtmlPage.OWN_SCRIPTS);
    private static final String UNKNOWN =
            "<p class=\"empty\" role=\"status\">What is in the graph is shown to those who sign in with a token.</p>";
    private static final String REFUSED = "<p class=\"failure\" role=\"alert\">%s</p>";
    private static final String AWAY =
            "<p class=\"failure\" role=\"alert\">The database does not answer just now, so the records cannot be counted.</p>";

    private final HtmlPage page = new HtmlPage("home/index.html");
    private final Function<HttpServletRequest, Supplier<List<TableCount>>> counts;
    private final Duration patience;
    private final PagePaths paths;
    private final @Nullable String version;
    private final boolean embedded;

    /**
     * @param counts of what the maker of a request can see; throws if they have to sign in first
     * @param patience how long the page waits for the database
     * @param version of the server, null for one that was not packaged
     * @param embedded whether the database runs in this process
     */
    public HomePage(
            Function<HttpServletRequest, Supplier<List<TableCount>>> counts,
            Duration patience,
            PagePaths paths,
            @Nullable String version,
            boolean embedded) {
        this.counts = counts;
        this.patience = patience;
        this.paths = paths;
        this.version = version;
        this.embedded = embedded;
    }

    public ServerResponse handle(ServerRequest request) {
        String root = ServletUriComponentsBuilder.fromContextPath(request.servletRequest())
                .build()
                .toUriString();
        return page.response(
                Map.of(
                        "version", version == null ? "not packaged" : HtmlPage.escape(version),
                        "links", new PageLinks(paths).html(false),
                        "path", HtmlPage.escape(PagePaths.relative(paths.endpoint())),
                        "endpoint", HtmlPage.escape(root + paths.endpoint()),
                        "access", HtmlPage.escape(paths.access()),
                        "records", records(request.servletRequest()),
                        "database", database(),
                        "offline", embedded ? "While no server runs, into its store" : "Into the same database",
                        "import", HtmlPage.escape(root + "/import")),
                HEADERS);
    }

    private String database() {
        return embedded
                ? "The database is a Neo4j that runs inside this server; there is nothing else to install."
                : "The database is a Neo4j server of its own, to which this server is connected.";
    }

    /** A database that is away must not keep the page away. */
    private String records(HttpServletRequest request) {
        Supplier<List<TableCount>> reading;
        try {
            reading = counts.apply(request);
        } catch (Unauthenticated nobody) {
            return UNKNOWN;
        } catch (RequestException refused) {
            return REFUSED.formatted(HtmlPage.escape(String.valueOf(refused.getMessage())));
        }
        var task = new FutureTask<>(reading::get);
        Thread reader = Thread.ofVirtual().name("home-page").start(task);
        try {
            return RecordTable.html(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RequestException) {
                return AWAY;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            reader.interrupt();
            return AWAY;
        } catch (InterruptedException stopped) {
            reader.interrupt();
            Thread.currentThread().interrupt();
            return AWAY;
        }
    }
}
