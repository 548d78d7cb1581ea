package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.RequestException.Unavailable;
import dev.sessiongraph.read.RecordCounts.TableCount;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the home page says of graphs, databases and settings of every kind. */
class HomePageTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final PagePaths ALL =
            new PagePaths("/graphql", "/graphiql", "/graphql/schema", "/actuator/health", "");
    private static final PagePaths FEW = new PagePaths("/api", null, null, null, "");

    private static String page(Supplier<List<TableCount>> counts, PagePaths paths, @Nullable String version)
            throws ServletException, IOException {
        return page(new HomePage(_ -> counts, PATIENCE, paths, version, true));
    }

    private static String page(HomePage page) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/sessions/");
        request.setContextPath("/sessions");
        var converters = List.<HttpMessageConverter<?>>of(new StringHttpMessageConverter());
        ServerResponse made = page.handle(ServerRequest.create(request, converters));
        var response = new MockHttpServletResponse();
        made.writeTo(request, response, () -> converters);
        return response.getContentAsString();
    }

    private static List<TableCount> tables(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new TableCount("table_" + each, "TableNumber" + each, 10_000 - each))
                .toList();
    }

    @Test
    void linksToWhatIsSwitchedOn() throws Exception {
        assertThat(page(List::of, ALL, "1.2.3"))
                .contains("href=\"graphiql\"", "href=\"graph\"", "href=\"graphql/schema\"", "href=\"actuator/health\"")
                .contains("1.2.3")
                .contains("<code>http://localhost/sessions/graphql</code>", "http://localhost/sessions/import");
        assertThat(page(List::of, FEW, null))
                .contains("href=\"graph\"", "<code>http://localhost/sessions/api</code>")
                .doesNotContain("GraphiQL", "SDL", "Health");
    }

    @Test
    void saysWhereTheDatabaseRuns() throws Exception {
        assertThat(page(new HomePage(_ -> List::of, PATIENCE, ALL, null, true)))
                .contains("a Neo4j that runs inside this server");
        assertThat(page(new HomePage(_ -> List::of, PATIENCE, ALL, null, false)))
                .contains("a Neo4j server of its own");
    }

    @Test
    void saysHowToFillAnEmptyGraph() throws Exception {
        assertThat(page(List::of, ALL, null))
                .contains("There are no records yet", "SESSION_GRAPH_DEMO=true")
                .doesNotContain("<table>");
    }

    @Test
    void showsTheLargestTablesFirstAndFoldsTheOthers() throws Exception {
        assertThat(page(() -> tables(11), ALL, null))
                .contains("109,945 records</b> in 11 tables", "Table number10", "<code>table_10</code>", ">9,990</td>")
                .doesNotContain("<details>");
        assertThat(page(() -> tables(60), ALL, null)).contains("51 tables more, with 508,266 records");
        assertThat(page(() -> List.of(new TableCount("account", "Account", 1)), ALL, null))
                .contains("1 record</b> in 1 table<");
    }

    @Test
    void escapesWhatADeployerNames() throws Exception {
        assertThat(page(() -> List.of(new TableCount("<i>", "<b>", 1)), FEW, "<u>"))
                .contains("&lt;i&gt;", "&lt;b&gt;", "&lt;u&gt;")
                .doesNotContain("<i>", "<u>");
    }

    @Test
    void isShownWithoutTheDatabase() throws Exception {
        assertThat(page(
                        () -> {
                            throw new Unavailable("The database does not answer.", new IllegalStateException());
                        },
                        ALL,
                        null))
                .contains("The database does not answer just now", "GraphiQL");
    }

    @Test
    void isShownBesideADatabaseThatDoesNotAnswerInTime() throws Exception {
        var never = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        Supplier<List<TableCount>> counts = () -> {
            try {
                never.await();
            } catch (InterruptedException cancelled) {
                interrupted.countDown();
            }
            return List.of();
        };
        assertThat(page(new HomePage(_ -> counts, Duration.ofMillis(20), ALL, null, true)))
                .contains("The database does not answer just now");
        interrupted.await();
    }
}
