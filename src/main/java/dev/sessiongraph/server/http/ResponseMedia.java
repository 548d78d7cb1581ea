package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.BadUserInput;
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
 * The two media types of a GraphQL response, and which of them a client accepts. With the newer one, the HTTP status shows
 * that a request was wrong; with the older one, clients expect 200 for every well-formed request. The older one is also
 * sent to clients that accept anything.
 */
enum ResponseMedia {
    RESPONSE("graphql-response+json"),
    JSON("json");

    private final MediaType type;
    private final String contentType;

    ResponseMedia(String subtype) {
        this.type = new MediaType("application", subtype);
        this.contentType = new MediaType(type, StandardCharsets.UTF_8).toString();
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
        }
        throw notAcceptable("the response can be application/graphql-response+json or application/json");
    }

    private static HttpRejection notAcceptable(String message) {
        return new HttpRejection(HttpStatus.NOT_ACCEPTABLE, new BadUserInput("accept", "media-type", message));
    }
}
