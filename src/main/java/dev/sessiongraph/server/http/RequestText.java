package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException.LimitExceeded;
import dev.sessiongraph.failure.ViolationRule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The text of a request: its body up to the limit, with or without a Content-Length, or the parameters of its URL. Both are
 * UTF-8; invalid bytes are rejected rather than replaced.
 */
final class RequestText {

    private RequestText() {}

    static String ofBody(InputStream body, long announced, int limit) {
        if (announced > limit) {
            throw tooLarge(limit);
        }
        byte[] bytes;
        try {
            bytes = body.readNBytes(limit + 1);
        } catch (IOException broken) {
            throw HttpRejection.badRequest(
                    "body", ViolationRule.READABLE, "the body ends early or its chunks are malformed");
        }
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        return decode("body", bytes);
    }

    /** The parameters, each of them once; a blank one counts as absent. */
    static Map<String, String> ofQuery(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = unescape(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
            if (!value.isBlank() && parameters.put(name, value) != null) {
                throw HttpRejection.badRequest(name, ViolationRule.ONCE, "the parameter is given more than once");
            }
        }
        return parameters;
    }

    /** Percent escapes first become bytes, one char each, so that the bytes can be checked as UTF-8. */
    private static String unescape(String text) {
        try {
            String bytes = URLDecoder.decode(toBytes(text), StandardCharsets.ISO_8859_1);
            return decode("url", bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException malformed) {
            throw HttpRejection.badRequest(
                    "url", ViolationRule.ENCODING, "a percent sign is not followed by two hexadecimal digits");
        }
    }

    private static String toBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String decode(String place, byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            throw HttpRejection.badRequest(place, ViolationRule.ENCODING, "its bytes are not valid UTF-8");
        }
    }

    private static HttpRejection tooLarge(int limit) {
        String message = "the request is larger than " + limit + " bytes";
        return new HttpRejection(HttpStatus.CONTENT_TOO_LARGE, new LimitExceeded("body", message));
    }
}
