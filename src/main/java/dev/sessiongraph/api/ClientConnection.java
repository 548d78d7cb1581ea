package dev.sessiongraph.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * The connection that a request came by. A servlet cannot ask whether its client is still there; Tomcat can, by trying to
 * read what would be the client's next request, which it then keeps.
 */
final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();

    private final org.apache.coyote.Request request;

    private ClientConnection(org.apache.coyote.Request request) {
        this.request = request;
    }

    static ClientConnection of(jakarta.servlet.ServletRequest request) {
        return (ClientConnection) request.getAttribute(ATTRIBUTE);
    }

    /**
     * Whether the client has closed the connection. To be asked only once the request has been read whole, and never while
     * it is being answered.
     */
    boolean isClosed() {
        request.action(ActionCode.AVAILABLE, true);
        // Tomcat says one byte is there if it could not read; a further request is never so short
        return request.getAvailable() == 1;
    }

    /** Gives each request its connection. */
    static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new ClientConnection(request.getCoyoteRequest()));
            getNext().invoke(request, response);
        }
    }
}
