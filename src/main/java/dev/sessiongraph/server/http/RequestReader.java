package dev.sessiongraph.server.http;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.RequestException.LimitExceeded;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.server.graphql.RequestParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GraphQL request from an HTTP request, from the URL's parameters for GET and a JSON object for POST. */
@Component
final class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final int bodyLimit;
    private final Callers callers;
    private final AtomicLong requests = new AtomicLong();

    RequestReader(BodyLimits limits, Callers callers) {
        this.bodyLimit = limits.graphQl();
        this.callers = callers;
    }

    WebGraphQlRequest read(HttpServletRequest request) {
        Caller caller = callers.of(request);
        Map<String, Object> parameters = request.getMethod().equals("POST") ? fromBody(request) : fromUrl(request);
        return inContext(RequestParameters.of(parameters), caller, request);
    }

    private WebGraphQlRequest inContext(RequestParameters asked, Caller caller, HttpServletRequest request) {
        var read = new HttpGraphQlRequest(request, asked.request(), Long.toString(requests.incrementAndGet()));
        asked.configure(read);
        read.configureExecutionInput((input, _) -> {
            input.getGraphQLContext().put(Caller.class, caller);
            return input;
        });
        if (!request.getMethod().equals("POST")) {
            read.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().put(HttpMethod.class, HttpMethod.valueOf(request.getMethod()));
                return input;
            });
        }
        return read;
    }

    private static Map<String, Object> fromUrl(HttpServletRequest request) {
        Map<String, Object> parameters = new HashMap<>(RequestText.ofQuery(request.getQueryString()));
        parameters.computeIfPresent("variables", RequestReader::parse);
        parameters.computeIfPresent("extensions", RequestReader::parse);
        return parameters;
    }

    private Map<String, Object> fromBody(HttpServletRequest request) {
        requireJson(request);
        String text;
        try {
            text = RequestText.ofBody(request.getInputStream(), request.getContentLengthLong(), bodyLimit);
        } catch (IOException broken) {
            throw HttpRejection.badRequest("body", ViolationRule.READABLE, "the body cannot be read");
        }
        Object body = parse("body", text);
        if (body instanceof Map<?, ?> object) {
            return withoutNulls(object);
        }
        String message = body instanceof Iterable
                ? "must be one request as a JSON object; batches of requests in an array are not supported"
                : "must be a JSON object";
        throw HttpRejection.badRequest("body", ViolationRule.TYPE, message);
    }

    /** A parameter that is null counts as absent. */
    static Map<String, Object> withoutNulls(Map<?, ?> object) {
        Map<String, Object> parameters = new HashMap<>();
        object.forEach((key, value) -> {
            if (value != null) {
                parameters.put(String.valueOf(key), value);
            }
        });
        return parameters;
    }

    private static void requireJson(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Content-Encoding " + encoding + " is not supported; send the body unencoded");
        }
        MediaType type = contentType(request);
        if (type != null && MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
            throw unsupported(
                    "uploads as multipart/form-data are not supported; the Content-Type must be application/json");
        }
        if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            throw unsupported("the Content-Type must be application/json");
        }
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw unsupported("the body must be in UTF-8");
        }
    }

    private static @Nullable MediaType contentType(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type == null ? null : MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException malformed) {
            throw unsupported("the Content-Type is malformed; it must be application/json");
        }
    }

    static @Nullable Object parse(String name, Object text) {
        try {
            return JSON.readValue((String) text, Object.class);
        } catch (StreamConstraintsException beyond) {
            String message = "its JSON is nested too deeply, or has a name or a number that is too long";
            throw new HttpRejection(HttpStatus.CONTENT_TOO_LARGE, new LimitExceeded(name, message));
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw HttpRejection.badRequest(name, ViolationRule.JSON, "is not well-formed JSON" + where);
        }
    }

    private static HttpRejection unsupported(String message) {
        return new HttpRejection(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, new BadUserInput("body", ViolationRule.MEDIA_TYPE, message));
    }
}
