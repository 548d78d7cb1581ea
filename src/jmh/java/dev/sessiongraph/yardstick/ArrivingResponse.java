package dev.sessiongraph.yardstick;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An HTTP/1.1 response as it arrives: knows when it is complete, by its length or its last chunk. */
final class ArrivingResponse {

    private static final int LEAST_SPACE = 16 * 1024;
    private static final String DATA = "{\"data\":{";

    private ByteBuffer bytes = ByteBuffer.allocate(256 * 1024);
    private int bodyAt;
    private int end;
    private boolean chunked;
    private boolean last;
    private int nextChunk;

    void reset() {
        bytes.clear();
        bodyAt = 0;
        last = false;
    }

    /** Whether the server accepts no further request on this connection. */
    boolean isLast() {
        return last;
    }

    /** Where to put what arrives. */
    ByteBuffer space() {
        if (bytes.remaining() < LEAST_SPACE) {
            bytes = ByteBuffer.allocate(bytes.capacity() * 2).put(bytes.flip());
        }
        return bytes;
    }

    boolean isComplete() {
        if (bodyAt == 0 && !readHead()) {
            return false;
        }
        boolean complete = chunked ? lastChunkArrived() : bytes.position() >= end;
        if (complete) {
            check();
        }
        return complete;
    }

    /** A response with errors counts as a failure. */
    private void check() {
        int from = chunked ? find("\r\n", bodyAt) + 2 : bodyAt;
        for (int i = 0; i < DATA.length(); i++) {
            if (bytes.get(from + i) != DATA.charAt(i)) {
                throw new IllegalStateException(text(0, bytes.position()));
            }
        }
    }

    private boolean readHead() {
        int headEnd = find("\r\n\r\n", 0);
        if (headEnd < 0) {
            return false;
        }
        String head = text(0, headEnd).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 200")) {
            throw new IllegalStateException(text(0, bytes.position()));
        }
        bodyAt = headEnd + 4;
        last = head.contains("\r\nconnection: close");
        int length = head.indexOf("content-length:");
        chunked = length < 0;
        if (chunked) {
            nextChunk = bodyAt;
        } else {
            int from = length + "content-length:".length();
            int to = head.indexOf('\r', from);
            end = bodyAt
                    + Integer.parseInt(
                            head.substring(from, to < 0 ? head.length() : to).strip());
        }
        return true;
    }

    private boolean lastChunkArrived() {
        while (nextChunk < bytes.position()) {
            int line = find("\r\n", nextChunk);
            if (line < 0) {
                return false;
            }
            int size = Integer.parseInt(text(nextChunk, line), 16);
            int following = line + 2 + size + 2;
            if (size == 0) {
                return bytes.position() >= following;
            }
            nextChunk = following;
        }
        return false;
    }

    /** The body, without the marks of its chunks. */
    byte[] body() {
        if (!chunked) {
            return Arrays.copyOfRange(bytes.array(), bodyAt, end);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int at = bodyAt; ; ) {
            int line = find("\r\n", at);
            int size = Integer.parseInt(text(at, line), 16);
            if (size == 0) {
                return body.toByteArray();
            }
            body.write(bytes.array(), line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    private String text(int from, int to) {
        return new String(bytes.array(), from, to - from, StandardCharsets.US_ASCII);
    }

    private int find(String mark, int from) {
        byte[] array = bytes.array();
        int last = bytes.position() - mark.length();
        for (int at = from; at <= last; at++) {
            int matched = 0;
            while (matched < mark.length() && array[at + matched] == mark.charAt(matched)) {
                matched++;
            }
            if (matched == mark.length()) {
                return at;
            }
        }
        return -1;
    }
}
