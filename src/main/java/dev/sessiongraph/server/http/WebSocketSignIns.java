package dev.sessiongraph.server.http;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** What the sign-ins of all connections need. */
@Component
record WebSocketSignIns(Callers callers, TokenCheck tokens, SignInClock clock) {

    WebSocketSignIn of(WebSocketSession session) {
        return new WebSocketSignIn(this, session);
    }
}
