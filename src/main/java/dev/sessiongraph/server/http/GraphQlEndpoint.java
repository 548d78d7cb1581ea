package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.graphql.ResponseError;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * GraphQL over HTTP as specified: queries by GET and POST, mutations by POST, and a GraphQL response to every malformed
 * request; results as {@linkplain EventStreams events} for clients that ask for them. It replaces Spring's own HTTP handler,
 * which supports only POST and leaves malformed requests to the container, in front of the same {@link WebGraphQlHandler}, so
 * that interceptors and what else is registered there take part. A request is executed on the thread that read it.
 */
@Component
public class GraphQlEndpoint extends HttpServlet {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    private final transient OperationExecutor executor;
    private final transient RequestReader reader;
    private final transient ErrorMapping errors;
    private final transient ClientWatch clients;
    private final transient EventStreams streams;
    private final transient ResponseWriter writer = new ResponseWriter();

    GraphQlEndpoint(
            OperationExecutor executor,
            RequestReader reader,
            ErrorMapping errors,
            ClientWatch clients,
            EventStreams streams) {
        this.executor = executor;
        this.reader = reader;
        this.errors = errors;
        this.clients = clients;
        this.streams = streams;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader(HttpHeaders.ALLOW, String.join(",", METHODS));
            return;
        }
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(request.getServletPath()));
        ResponseMedia media = ResponseMedia.JSON;
        WebGraphQlResponse result;
        try {
            media = ResponseMedia.of(request);
            requireMethod(request.getMethod());
            WebGraphQlRequest asked = reader.read(request);
            if (media == ResponseMedia.EVENTS) {
                streams.respond(asked, request, response);
                return;
            }
            result = clients.during(request, () -> execute(asked));
        } catch (HttpRejection rejection) {
            reject(ResponseError.of(rejection.exception()), rejection.status(), media, response);
            return;
        } catch (RuntimeException | StackOverflowError thrown) {
            ResponseError error = errors.of(thrown);
            reject(error, HttpStatuses.of(error.code()), media, response);
            return;
        }
        respond(result, media, response);
    }

    private static void requireMethod(String method) {
        if (!METHODS.contains(method)) {
            String message = method + " is not supported; use GET or POST";
            throw new HttpRejection(
                    HttpStatus.METHOD_NOT_ALLOWED, new BadUserInput("request", ViolationRule.METHOD, message));
        }
    }

    private WebGraphQlResponse execute(WebGraphQlRequest asked) {
        WebGraphQlResponse response = executor.response(asked);
        return response.getExecutionResult().getData() instanceof Publisher ? withoutStream(response) : response;
    }

    /** Nobody has subscribed to the stream yet. */
    private static WebGraphQlResponse withoutStream(WebGraphQlResponse response) {
        String message =
                "a subscription has many results; send it with Accept: text/event-stream, for Server-Sent Events, "
                        + "or over WebSocket (graphql-transport-ws)";
        return ResponseError.of(new BadUserInput("query", ViolationRule.TRANSPORT, message))
                .response(response.getExecutionInput(), response.getResponseHeaders());
    }

    private void respond(WebGraphQlResponse result, ResponseMedia media, HttpServletResponse response)
            throws IOException {
        begin(HttpStatuses.of(result, media), media, response);
        ResponseHeaders.add(result, response);
        Map<String, Object> body = result.getExecutionResult().toSpecification();
        if (result.getErrors().isEmpty()) {
            writer.write(body, response.getOutputStream());
        } else {
            writeWhole(body, response);
        }
    }

    private void reject(ResponseError error, HttpStatus status, ResponseMedia media, HttpServletResponse response)
            throws IOException {
        begin(status, media == ResponseMedia.EVENTS ? ResponseMedia.JSON : media, response);
        writeWhole(Map.of("errors", List.of(error.toSpecification())), response);
    }

    private static void begin(HttpStatus status, ResponseMedia media, HttpServletResponse response) {
        response.setStatus(status.value());
        ResponseHeaders.begin(media, response);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, String.join(",", METHODS));
        }
    }

    /** Writes errors, which may quote input that cannot be encoded: nothing is sent unless everything can be. */
    private void writeWhole(Map<String, ?> body, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(body, bytes);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
