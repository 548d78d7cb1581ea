package dev.sessiongraph.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** A page of ours: a file of HTML with <code>{{places}}</code>, which are filled for each response. */
public final class HtmlPage {

    static final String SECURITY_POLICY = "Content-Security-Policy";

    /** The policy of a page that is made on the server as a whole. */
    static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

    /** The same, with scripts of ours that ask this server. */
    static final String OWN_SCRIPTS = NO_SCRIPTS + "; script-src 'self'; connect-src 'self'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;

    /** @param resource where the file is on the class path */
    public HtmlPage(String resource) {
        try {
            this.template = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A response whose headers can still be added to by who asks for it.
     *
     * @param fragments HTML by the names of the places; a text in it must be {@linkplain #escape escaped}
     */
    public ServerResponse response(Map<String, String> fragments, Map<String, String> headers) {
        return ServerResponse.ok()
                .contentType(HTML)
                .headers(all -> headers.forEach(all::set))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html(fragments));
    }

    String html(Map<String, String> fragments) {
        return PLACE.matcher(template).replaceAll(place -> fragment(place.group(1), fragments));
    }

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String fragment(String place, Map<String, String> fragments) {
        String fragment = fragments.get(place);
        if (fragment == null) {
            throw new IllegalArgumentException("nothing fills " + place);
        }
        return Matcher.quoteReplacement(fragment);
    }
}
