package dev.sessiongraph.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The step from an answer to its JSON, alone: benchmarks of other packages measure it. */
public final class ResponseBytes {

    private final ResponseWriter writer = new ResponseWriter();

    public byte[] of(Map<String, ?> body) {
        var bytes = new ByteArrayOutputStream(1 << 10);
        try {
            writer.write(body, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
