package dev.sessiongraph.api;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import graphql.GraphQLError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP, as its specification has it: queries by GET and POST, the rest by POST, and an answer in GraphQL's own
 * form whatever is wrong with the request. It stands in place of Spring's handler, which knows POST alone and leaves
 * malformed requests to the container. A request is answered on the thread that read it, as its transaction needs.
 */
@Component
class GraphQlEndpoint {

    private static final HttpMethod[] METHODS = {HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS};

    private final WebGraphQlHandler handler;
    private final RequestReader reader;
    private final Failures failures;
    private final AnswerWriter writer = new AnswerWriter();

    GraphQlEndpoint(WebGraphQlHandler handler, RequestLimits limits, Failures failures) {
        this.handler = handler;
        this.reader = new RequestReader(limits);
        this.failures = failures;
    }

    ServerResponse handle(ServerRequest request) {
        if (request.method() == HttpMethod.OPTIONS) {
            return ServerResponse.noContent().allow(METHODS).build();
        }
        AnswerMedia media = AnswerMedia.JSON;
        try {
            media = AnswerMedia.of(request);
            requireMethod(request.method());
            WebGraphQlResponse response = execute(request, reader.read(request));
            HttpStatus status = status(response, media);
            return answer(status, media, response.getResponseHeaders(), response.toMap());
        } catch (Refusal refusal) {
            return answer(refusal.status(), media, CodedError.of(refusal.reason()));
        } catch (RuntimeException | StackOverflowError thrown) {
            CodedError error = failures.describe(thrown);
            return answer(error.code().status(), media, error);
        }
    }

    private static void requireMethod(HttpMethod method) {
        if (!List.of(METHODS).contains(method)) {
            String message = method + " is not supported; use GET or POST";
            throw new Refusal(
                    HttpStatus.METHOD_NOT_ALLOWED, new BadUserInput("request", RequestGuard.METHOD_RULE, message));
        }
    }

    private WebGraphQlResponse execute(ServerRequest request, Map<String, Object> body) {
        WebGraphQlRequest graphQlRequest = new WebGraphQlRequest(
                URI.create(request.servletRequest().getRequestURL().toString()),
                request.headers().asHttpHeaders(),
                cookies(request),
                request.remoteAddress().orElse(null),
                request.attributes(),
                body,
                UUID.randomUUID().toString(),
                Locale.ENGLISH);
        graphQlRequest.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(HttpMethod.class, request.method()))
                        .build());
        return Objects.requireNonNull(handler.handleRequest(graphQlRequest).block(), "no answer");
    }

    private static MultiValueMap<String, HttpCookie> cookies(ServerRequest request) {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        request.cookies()
                .forEach((name, values) -> values.forEach(
                        cookie -> cookies.add(name, new HttpCookie(cookie.getName(), cookie.getValue()))));
        return cookies;
    }

    /** An answer with data is a success, errors or not; without, its first error decides. */
    private static HttpStatus status(WebGraphQlResponse response, AnswerMedia media) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        if (response.getExecutionResult().isDataPresent() || errors.isEmpty()) {
            return HttpStatus.OK;
        }
        if (!(errors.getFirst() instanceof CodedError error)) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        if (error.breaks(RequestGuard.METHOD_RULE)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        HttpStatus status = error.code().status();
        return media == AnswerMedia.JSON && status.is4xxClientError() ? HttpStatus.OK : status;
    }

    private ServerResponse answer(HttpStatus status, AnswerMedia media, CodedError error) {
        return answer(status, media, HttpHeaders.EMPTY, Map.of("errors", List.of(error.toSpecification())));
    }

    private ServerResponse answer(HttpStatus status, AnswerMedia media, HttpHeaders headers, Map<String, ?> body) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(status)
                .headers(own -> own.addAll(headers))
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(media.type());
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.allow(METHODS);
        }
        return answer.build((_, response) -> {
            writer.write(body, response.getOutputStream());
            return null;
        });
    }
}
