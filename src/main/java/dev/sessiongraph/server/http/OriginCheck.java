package dev.sessiongraph.server.http;

import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.server.graphql.ResponseError;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses requests from origins that are not allowed, as Spring does, but with a GraphQL response. */
public final class OriginCheck extends DefaultCorsProcessor {

    static final String MESSAGE = "The origin of this request, its method or one of its headers is not allowed";

    private final ResponseWriter writer = new ResponseWriter();

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        ResponseError error = ResponseError.of(ErrorCode.FORBIDDEN, MESSAGE);
        writer.write(Map.of("errors", List.of(error.toSpecification())), response.getBody());
        response.flush();
    }
}
