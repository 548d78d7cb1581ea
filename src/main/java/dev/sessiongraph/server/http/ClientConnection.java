package dev.sessiongraph.server.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * The connection of a request. A servlet cannot find out whether its client is still connected; Tomcat can, by trying to read
 * what would be the client's next request, which it then keeps.
 */
public final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    private final org.apache.coyote.Request request;
    private final BodyInput body;

    private ClientConnection(org.apache.coyote.Request request, BodyInput body) {
        this.request = request;
        this.body = body;
    }

    /** The connection; empty if the request did not come through Tomcat. */
    static Optional<ClientConnection> of(ServletRequest request) {
        return Optional.ofNullable((ClientConnection) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Whether the client seems to have closed the connection, or only its sending half, which looks the same. Tomcat reports
     * one available byte if it could not read; if that byte is still reported without reading, it came from the client. Two
     * checks in a row are certain. Call this only after the whole request was read and before its response is complete. A
     * client whose next request came with the body of this one is not looked for: Tomcat would read over that request. Over
     * HTTP/2 a connection never seems closed: there a client that left is noticed when something is written to it.
     */
    boolean seemsClosed() {
        return !body.holdsNextRequest() && available(true) == 1 && available(false) == 0;
    }

    private int available(boolean reading) {
        request.action(ActionCode.AVAILABLE, reading);
        return request.getAvailable();
    }

    /** The valve that gives each request its connection. */
    public static Valve valve() {
        return new ConnectionValve();
    }

    private static final class ConnectionValve extends ValveBase {

        ConnectionValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var connected = request.getCoyoteRequest();
            BodyInput body = new BodyInput(connected);
            request.setAttribute(ATTRIBUTE, new ClientConnection(connected, body));
            connected.setInputBuffer(body);
            try {
                getNext().invoke(request, response);
            } finally {
                connected.setInputBuffer(body.tomcats());
            }
        }
    }
}
