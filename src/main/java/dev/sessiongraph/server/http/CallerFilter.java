package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.RequestException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Rejects requests whose token is valid but names no user, or whose user may not act on behalf of the one that they name,
 * before they are handled. It comes after Spring Security's filters, ours or a deployer's, which let nobody through where nobody may be.
 */
public final class CallerFilter extends HttpFilter {

    private final transient Callers callers;
    private final transient Refusals refusals;

    public CallerFilter(Callers callers, Refusals refusals) {
        this.callers = callers;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (callers.signIn() != null) {
            try {
                callers.of(request);
            } catch (RequestException refused) {
                refusals.refuse(refused, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
