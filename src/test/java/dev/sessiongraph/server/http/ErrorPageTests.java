package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.server.ErrorPageConfiguration;
import dev.sessiongraph.testing.Wire;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** What browsers and other clients get instead of a page that there is not, and that a deployer can replace it. */
class ErrorPageTests {

    private @Nullable ServletWebServerApplicationContext application;

    private Wire start(Class<?> configuration, String... settings) {
        application = EndpointApplication.start(configuration, settings);
        return new Wire(EndpointApplication.port(application));
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(application).close();
    }

    private static Wire.Response html(Wire wire, HttpRequest.Builder request) {
        return wire.send(request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    @Test
    void browsersGetAPageWithLinks() {
        Wire wire = start(Pages.class);
        Wire.Response missing = html(wire, wire.to("/no/such%3Cpage%3E"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(missing.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(missing.text())
                .contains("<h1>404 Not Found</h1>", "There is nothing at /no/such%3Cpage%3E.", "<base href=\"../\">")
                .contains("href=\"./\"", "href=\"graphiql\"", "href=\"graph\"")
                .doesNotContain("Whitelabel", "<page>", ">Schema<");

        Wire.Response method = html(wire, wire.to("/text").POST(BodyPublishers.noBody()));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.text()).contains("/text does not take POST requests, only GET", "href=\"graphiql\"");

        Wire.Response format = wire.send(wire.to("/json").header("Accept", "text/html"));
        assertThat(format.status()).isEqualTo(406);
        assertThat(format.text()).contains("/json cannot be sent in a format that the client accepts.", "href=\"./\"");
    }

    @Test
    void linksWorkBelowAContextPath() {
        Wire wire = start(Pages.class, "server.servlet.context-path=/sessions");
        assertThat(html(wire, wire.to("/sessions/a/b/c")).text())
                .contains("<base href=\"../../\">", "There is nothing at /a/b/c.");
    }

    @Test
    void otherClientsGetJson() {
        Wire wire = start(Pages.class);
        for (String accept : new String[] {"application/json", "*/*"}) {
            Wire.Response missing = wire.send(wire.to("/missing").header("Accept", accept));
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.header("Content-Type")).startsWith("application/json");
            assertThat(missing.json().at("/path").asString()).isEqualTo("/missing");
        }
        Wire.Response graphql = wire.post(new byte[0], "Accept", "text/html");
        assertThat(graphql.status()).isEqualTo(406);
        assertThat(graphql.code()).as("the endpoint has GraphQL errors").isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aDeployersViewGoesBefore() {
        Wire wire = start(OwnView.class);
        assertThat(html(wire, wire.to("/missing")).text()).isEqualTo("Our own view");
    }

    @Test
    void aDeployersControllerGoesBefore() {
        Wire wire = start(OwnController.class);
        assertThat(html(wire, wire.to("/missing")).text()).isEqualTo("Our own controller");
    }

    /** Some paths that fail in different ways. */
    @TestComponent
    @Controller
    @Import(ErrorPageConfiguration.class)
    static class Pages {

        @Bean
        PagePaths paths() {
            return new PagePaths("/graphql", "/graphiql", null, null, "");
        }

        @GetMapping("/text")
        @ResponseBody
        String text() {
            return "text";
        }

        @GetMapping(path = "/json", produces = MediaType.APPLICATION_JSON_VALUE)
        @ResponseBody
        String json() {
            return "{}";
        }
    }

    @TestComponent
    @Configuration(proxyBeanMethods = false)
    @Import(Pages.class)
    static class OwnView {

        @Bean
        View error() {
            return new View() {
                @Override
                public String getContentType() {
                    return MediaType.TEXT_HTML_VALUE;
                }

                @Override
                public void render(
                        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                        throws IOException {
                    response.getWriter().write("Our own view");
                }
            };
        }
    }

    @TestComponent
    @Controller
    @Import(Pages.class)
    static class OwnController implements ErrorController {

        @RequestMapping("/error")
        @ResponseBody
        String error() {
            return "Our own controller";
        }
    }
}
