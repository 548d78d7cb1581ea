package dev.sessiongraph.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A page of the Web API in a file, plain or compressed by gzip.
 *
 * @param name its name in reports
 */
public record ExportFile(String name, Path path) {

    private static final int BUFFER = 1 << 16;

    public static ExportFile of(Path path) {
        return new ExportFile(path.toString(), path);
    }

    /** In bytes; 0 if the file no longer exists. */
    long size() {
        return path.toFile().length();
    }

    /** The page's text; {@code progress} counts the file's bytes. */
    InputStream open(ByteCount progress) throws IOException {
        var bytes = new BufferedInputStream(progress.over(Files.newInputStream(path)), BUFFER);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }
}
