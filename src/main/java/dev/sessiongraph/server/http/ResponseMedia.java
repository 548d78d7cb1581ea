package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/**
 * The media types of a GraphQL response, and which of them a client accepts. With the newer one, the HTTP status shows that
 * a request was wrong; with the older one, clients expect 200 for every well-formed request. The older one is also sent to
 * clients that accept anything. A stream of events is sent only to those that name it.
 */
enum ResponseMedia {
    RESPONSE("application", "graphql-response+json"),
    JSON("application", "json"),
    EVENTS("text", "event-stream");

    private static final MediaType PARTS = new MediaType("multipart", "mixed");

    private final MediaType type;
    private final String contentType;

    ResponseMedia(String type, String subtype) {
        this.type = new MediaType(type, subtype);
        this.contentType = new MediaType(this.type, StandardCharsets.UTF_8).toString();
    }

    /** The value of the Content-Type header. */
    String contentType() {
        return contentType;
    }

    static ResponseMedia of(HttpServletRequest request) {
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(
                    MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
            MimeTypeUtils.sortBySpecificity(accepted);
        } catch (InvalidMimeTypeException | InvalidMediaTypeException malformed) {
            throw notAcceptable("the Accept header is malformed, or too long");
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        accepted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        for (MediaType candidate : accepted) {
            if (candidate.getQualityValue() == 0) {
                continue;
            }
            if (candidate.includes(JSON.type)) {
                return JSON;
            }
            if (candidate.includes(RESPONSE.type)) {
                return RESPONSE;
            }
            if (candidate.equalsTypeAndSubtype(EVENTS.type)) {
                return EVENTS;
            }
        }
        String parts = accepted.stream().anyMatch(PARTS::equalsTypeAndSubtype)
                ? "responses in parts as multipart/mixed, by @defer or @stream, are not supported; "
                : "";
        throw notAcceptable(
                parts + "the response can be application/graphql-response+json, application/json or text/event-stream");
    }

    private static HttpRejection notAcceptable(String message) {
        return new HttpRejection(
                HttpStatus.NOT_ACCEPTABLE, new BadUserInput("accept", ViolationRule.MEDIA_TYPE, message));
    }
}
