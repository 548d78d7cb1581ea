package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.server.graphql.DocumentLimits;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.graphql.RequestGuard;
import dev.sessiongraph.server.graphql.ResponseError;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.parser.ParserOptions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * GraphQL over HTTP as specified: queries by GET and POST, mutations by POST, and a GraphQL response to every malformed
 * request. It replaces Spring's handler, which supports only POST, leaves malformed requests to the container and costs
 * more than most queries. A request is executed on the thread that read it.
 */
@Component
public class GraphQlEndpoint extends HttpServlet {

    /** How many requests are executed at a time; the others wait and hold only their connection. */
    private static final int MOST_RUNNING = 200;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    private final transient GraphQL graphQl;
    private final transient RequestReader reader;
    private final transient ParserOptions parserOptions;
    private final transient ErrorMapping errors;
    private final transient ClientWatch clients;
    private final transient ResponseWriter writer = new ResponseWriter();
    private final AtomicLong operations = new AtomicLong();
    private final Semaphore running = new Semaphore(MOST_RUNNING, true);

    GraphQlEndpoint(
            GraphQlSource source,
            DocumentLimits limits,
            RequestReader reader,
            ErrorMapping errors,
            ClientWatch clients) {
        this.graphQl = source.graphQl();
        this.parserOptions = limits.parserOptions();
        this.reader = reader;
        this.errors = errors;
        this.clients = clients;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader(HttpHeaders.ALLOW, String.join(",", METHODS));
            return;
        }
        running.acquireUninterruptibly();
        try {
            respond(request, response);
        } finally {
            running.release();
        }
    }

    private void respond(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseMedia media = ResponseMedia.JSON;
        ExecutionResult result;
        try {
            media = ResponseMedia.of(request);
            requireMethod(request.getMethod());
            GraphQlRequest asked = reader.read(request);
            result = clients.during(request, () -> execute(request, asked));
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
                    HttpStatus.METHOD_NOT_ALLOWED, new BadUserInput("request", RequestGuard.METHOD_RULE, message));
        }
    }

    private ExecutionResult execute(HttpServletRequest request, GraphQlRequest asked) {
        return graphQl.executeAsync(ExecutionInput.newExecutionInput()
                        .query(asked.query())
                        .operationName(asked.operationName())
                        .variables(asked.variables())
                        .extensions(asked.extensions())
                        .executionId(ExecutionId.from(Long.toString(operations.incrementAndGet())))
                        .locale(Locale.ENGLISH)
                        .graphQLContext(Map.of(
                                ParserOptions.class,
                                parserOptions,
                                HttpMethod.class,
                                HttpMethod.valueOf(request.getMethod())))
                        .build())
                .join();
    }

    /** A response with data is a success, with or without errors; otherwise its first error decides the status. */
    private void respond(ExecutionResult result, ResponseMedia media, HttpServletResponse response) throws IOException {
        List<ResponseError> errors =
                result.getErrors().stream().map(this.errors::of).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            body.put(
                    "errors",
                    errors.stream().map(ResponseError::toSpecification).toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        begin(status(result.isDataPresent(), errors, media), media, response);
        if (errors.isEmpty()) {
            writer.write(body, response.getOutputStream());
        } else {
            writeWhole(body, response);
        }
    }

    private static HttpStatus status(boolean data, List<ResponseError> errors, ResponseMedia media) {
        if (data || errors.isEmpty()) {
            return HttpStatus.OK;
        }
        ResponseError error = errors.getFirst();
        if (error.violates(RequestGuard.METHOD_RULE)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        HttpStatus status = HttpStatuses.of(error.code());
        return media == ResponseMedia.JSON && status.is4xxClientError() ? HttpStatus.OK : status;
    }

    private void reject(ResponseError error, HttpStatus status, ResponseMedia media, HttpServletResponse response)
            throws IOException {
        begin(status, media, response);
        writeWhole(Map.of("errors", List.of(error.toSpecification())), response);
    }

    private static void begin(HttpStatus status, ResponseMedia media, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setContentType(media.contentType());
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
