package dev.sessiongraph.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * The page of an HTTP error, for browsers: what is wrong in a sentence, and where to go on. Spring Boot's controller of errors
 * chooses it for a client that accepts HTML, and sends JSON to all others.
 */
public final class ErrorPage implements View {

    private final HtmlPage page = new HtmlPage("error/index.html");
    private final PageLinks links;

    public ErrorPage(PagePaths paths) {
        this.links = new PageLinks(paths);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    /** @param model the error's attributes, whose {@code status} is shown */
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int code = model != null && model.get("status") instanceof Integer status ? status : response.getStatus();
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        String path = path(request);
        byte[] html = page.html(Map.of(
                        "root", PagePaths.root(path),
                        "title", code + " " + status.getReasonPhrase(),
                        "sentence", HtmlPage.escape(sentence(status, path, request, response)),
                        "links", links.html(true)))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HtmlPage.SECURITY_POLICY, HtmlPage.NO_SCRIPTS);
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Below the context path, as the client sent it: the page's links are relative to it. */
    private static String path(HttpServletRequest request) {
        String uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String sent
                ? sent
                : request.getRequestURI();
        return uri.startsWith(request.getContextPath())
                ? uri.substring(request.getContextPath().length())
                : uri;
    }

    private static String sentence(
            HttpStatus status, String path, HttpServletRequest request, HttpServletResponse response) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at " + path + ".";
            case METHOD_NOT_ALLOWED -> {
                String allowed = response.getHeader(HttpHeaders.ALLOW);
                yield path + " does not take " + request.getAttribute(RequestDispatcher.ERROR_METHOD) + " requests"
                        + (allowed == null ? "." : ", only " + allowed.replaceAll(",\\s*", ", ") + ".");
            }
            case NOT_ACCEPTABLE -> path + " cannot be sent in a format that the client accepts.";
            case UNAUTHORIZED -> path + " is for those who sign in with a token.";
            case FORBIDDEN -> "You may not open " + path + ".";
            default ->
                status.is5xxServerError()
                        ? "The server could not answer this request."
                        : "The server could not accept this request.";
        };
    }
}
