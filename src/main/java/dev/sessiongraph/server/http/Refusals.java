package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.RequestException.NotPermitted;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import dev.sessiongraph.failure.RequestException.Unavailable;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.graphql.ResponseError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refuses requests whose maker is not known or may not make them: as a GraphQL response, or as a page for a browser that is
 * on its way to one.
 */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String AWAY = "The keys that tokens are checked with cannot be read just now.";

    private final ErrorMapping errors;
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final ResponseWriter writer = new ResponseWriter();

    public Refusals(ErrorMapping errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        RequestException reason = reason(refused);
        if (reason instanceof Unauthenticated) {
            challenge.commence(request, response, refused);
        }
        refuse(reason, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(new NotPermitted("You may not do this."), request, response);
    }

    /** Why a token is refused. What is wrong with its form or signature is not said. */
    static RequestException reason(AuthenticationException refused) {
        return switch (refused) {
            case AuthenticationServiceException away -> new Unavailable(AWAY, away);
            case InsufficientAuthenticationException _ -> new Unauthenticated(Callers.NOBODY);
            default ->
                new Unauthenticated(
                        refused.getCause() instanceof JwtValidationException invalid
                                ? "The token is not accepted: " + described(invalid)
                                : "The token is not accepted.");
        };
    }

    private static String described(JwtValidationException invalid) {
        return invalid.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Sends what was thrown. */
    void refuse(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseError error = errors.of(thrown);
        HttpStatus status = HttpStatuses.of(error.code());
        if (status == HttpStatus.UNAUTHORIZED && response.getHeader(HttpHeaders.WWW_AUTHENTICATE) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        ResponseHeaders.begin(media(request), response);
        writer.write(Map.of("errors", List.of(error.toSpecification())), response.getOutputStream());
    }

    private static ResponseMedia media(HttpServletRequest request) {
        try {
            ResponseMedia media = ResponseMedia.of(request);
            return media == ResponseMedia.EVENTS ? ResponseMedia.JSON : media;
        } catch (HttpRejection unacceptable) {
            return ResponseMedia.JSON;
        }
    }
}
