package dev.sessiongraph.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Takes the requests that ask for a WebSocket out of those for a path. */
public final class WebSocketUpgrade extends HttpFilter {

    private final transient WebSocketHttpRequestHandler sockets;

    public WebSocketUpgrade(WebSocketHttpRequestHandler sockets) {
        this.sockets = sockets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET") && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            sockets.handleRequest(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
