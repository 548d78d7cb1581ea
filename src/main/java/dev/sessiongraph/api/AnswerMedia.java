package dev.sessiongraph.api;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The two media types of a GraphQL answer and which of them a client wants. The newer one lets the HTTP status tell that a
 * request was wrong; with the older one, clients expect 200 for every well-formed request. The older one is also for
 * clients that take anything.
 */
enum AnswerMedia {
    RESPONSE("graphql-response+json"),
    JSON("json");

    private final MediaType type;
    private final MediaType withCharset;

    AnswerMedia(String subtype) {
        this.type = new MediaType("application", subtype);
        this.withCharset = new MediaType(type, StandardCharsets.UTF_8);
    }

    MediaType type() {
        return withCharset;
    }

    static AnswerMedia of(ServerRequest request) {
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(request.headers().accept());
        } catch (InvalidMediaTypeException malformed) {
            throw notAcceptable("the Accept header is malformed");
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        MimeTypeUtils.sortBySpecificity(accepted);
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
        throw notAcceptable("the answer can be application/graphql-response+json or application/json");
    }

    private static Refusal notAcceptable(String message) {
        return new Refusal(HttpStatus.NOT_ACCEPTABLE, new BadUserInput("accept", "media-type", message));
    }
}
