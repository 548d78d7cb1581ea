package dev.sessiongraph.server.http;

import dev.sessiongraph.exchange.ExportFile;
import dev.sessiongraph.exchange.ImportProgress;
import dev.sessiongraph.exchange.ImportReport;
import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.RequestException.LimitExceeded;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.graphql.ResponseError;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Accepts one page of the Web API as a request's body. The body is written to a temporary file first: a page may name its
 * table only after its rows, and a slow client must not keep a transaction open.
 */
@Component
public class ImportEndpoint {

    private static final int BUFFER = 1 << 16;

    private final Importer importer;
    private final ErrorMapping errors;
    private final long limit;
    private final ImportMeters meters;
    private final ImportPermission permission;

    ImportEndpoint(
            Importer importer,
            ErrorMapping errors,
            BodyLimits limits,
            ImportMeters meters,
            ImportPermission permission) {
        this.importer = importer;
        this.permission = permission;
        this.meters = meters;
        this.errors = errors;
        this.limit = limits.imported();
    }

    public ServerResponse handle(ServerRequest request) throws ServletException, IOException {
        try {
            permission.require(request.servletRequest());
            requireJson(request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM));
            boolean strict = strict(request);
            requireSize(request.headers().contentLength().orElse(0));
            ImportReport report = run(request, strict);
            return response(status(report), ImportResponse.of(report));
        } catch (HttpRejection rejection) {
            return response(rejection.status(), ResponseError.of(rejection.exception()));
        } catch (RuntimeException thrown) {
            ResponseError error = errors.of(thrown);
            return response(HttpStatuses.of(error.code()), error);
        }
    }

    /** Only JSON, which a page of another site cannot send unless the browser asks this server first. */
    private static void requireJson(MediaType type) {
        if (!type.isCompatibleWith(MediaType.APPLICATION_JSON)
                && !type.getSubtype().endsWith("+json")) {
            throw new HttpRejection(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new BadUserInput(
                            "request", ViolationRule.MEDIA_TYPE, "send the page as application/json, not as " + type));
        }
    }

    private static boolean strict(ServerRequest request) {
        return switch (request.param("strict").orElse("false")) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw HttpRejection.badRequest("strict", ViolationRule.TYPE, "must be true or false");
        };
    }

    private void requireSize(long bytes) {
        if (bytes > limit) {
            throw new HttpRejection(
                    HttpStatus.CONTENT_TOO_LARGE,
                    new LimitExceeded("request", "the body has more than " + limit + " bytes"));
        }
    }

    private ImportReport run(ServerRequest request, boolean strict) throws IOException {
        Path page = Files.createTempFile("session-graph-import-", ".json");
        try {
            try (InputStream body = request.servletRequest().getInputStream();
                    OutputStream file = Files.newOutputStream(page)) {
                copy(body, file);
            }
            return meters.measured(
                    () -> importer.run(List.of(new ExportFile("the body", page)), strict, ImportProgress.SILENT));
        } finally {
            Files.delete(page);
        }
    }

    private void copy(InputStream body, OutputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            bytes += count;
            requireSize(bytes);
            file.write(buffer, 0, count);
        }
    }

    private static HttpStatus status(ImportReport report) {
        if (!report.broken().isEmpty()) {
            return HttpStatus.BAD_REQUEST;
        }
        return report.complete() || report.accepted() > 0 ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ServerResponse response(HttpStatus status, ResponseError error)
            throws ServletException, IOException {
        return response(status, Map.of("errors", List.of(error.toSpecification())));
    }

    private static ServerResponse response(HttpStatus status, Object body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body);
    }
}
