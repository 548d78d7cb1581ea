package dev.sessiongraph.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request as Tomcat reads it. It notices when a client that does not wait for responses sent its next request
 * together with the end of this body: until the response is complete, Tomcat keeps those bytes where its next read would
 * write. Those behind a request without a body, Tomcat keeps apart.
 */
final class BodyInput implements InputBuffer {

    /** All that follows the last chunk of a body, unless there are trailers. */
    private static final String CHUNKS_END = "\r\n0";

    private final InputBuffer tomcats;
    private final boolean ofKnownLength;
    private final int start;
    private int partEnd;
    private int readEnd;
    private volatile boolean holdsNextRequest;

    BodyInput(Request request) {
        this.tomcats = request.getInputBuffer();
        this.ofKnownLength = request.getContentLengthLong() >= 0;
        this.start = tomcats instanceof Http11InputBuffer http11
                ? http11.getByteBuffer().position()
                : 0;
    }

    /** Whether more than this body may have been read. */
    boolean holdsNextRequest() {
        return holdsNextRequest;
    }

    /** What reads from the connection itself. */
    InputBuffer tomcats() {
        return tomcats;
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        int count = tomcats.doRead(reader);
        if (tomcats instanceof Http11InputBuffer http11) {
            note(count, reader, http11.getByteBuffer());
        }
        return count;
    }

    private void note(int count, ApplicationBufferHandler reader, ByteBuffer read) {
        if (count > 0) {
            partEnd = reader.getByteBuffer().limit();
            readEnd = read.limit();
            holdsNextRequest = ofKnownLength && partEnd < readEnd;
        } else if (count < 0 && !ofKnownLength) {
            int from = read.limit() == readEnd ? partEnd : start;
            holdsNextRequest = IntStream.range(from, read.limit()).anyMatch(at -> CHUNKS_END.indexOf(read.get(at)) < 0);
        }
    }

    @Override
    public int available() {
        return tomcats.available();
    }
}
