package dev.sessiongraph.server.http;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.failure.RequestException.NotPermitted;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Who may import: those who may do everything, since a page can change any record. */
@Component
record ImportPermission(Callers callers, Access access) {

    void require(HttpServletRequest request) {
        if (!access.rights(callers.of(request)).isEmpty()) {
            throw new NotPermitted("Only a System Administrator may import.");
        }
    }
}
