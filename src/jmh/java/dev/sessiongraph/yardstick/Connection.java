package dev.sessiongraph.yardstick;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A kept-alive HTTP connection that costs its process as little as possible: requests are ready bytes, responses are skipped. */
final class Connection implements AutoCloseable {

    private final int port;
    private final ArrivingResponse reply = new ArrivingResponse();
    private SocketChannel channel;
    private @Nullable Selector selector;
    private @Nullable Object attachment;

    Connection(int port) throws IOException {
        this.port = port;
        this.channel = open();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return opened;
    }

    /** From now on a selector reports when bytes have arrived. */
    void register(Selector from, Object with) throws IOException {
        selector = from;
        attachment = with;
        channel.configureBlocking(false);
        channel.register(from, SelectionKey.OP_READ, with);
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing else is to be done meanwhile
    void send(byte[] request) throws IOException {
        if (reply.isLast()) {
            reopen();
        }
        reply.reset();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                Thread.yield(); // the server has to read what was sent before
            }
        }
    }

    /** Servers end a connection now and then, and say so; any client then opens the next. */
    private void reopen() throws IOException {
        channel.close();
        channel = open();
        if (selector != null && attachment != null) {
            register(selector, attachment);
        }
    }

    /** Reads what has arrived, and returns whether the response is complete. */
    boolean receive() throws IOException {
        if (channel.read(reply.space()) < 0) {
            throw new EOFException("The server closed the connection");
        }
        return reply.isComplete();
    }

    /** Sends and waits for the body of the response. */
    byte[] exchange(byte[] request) throws IOException {
        roundTrip(request);
        return reply.body();
    }

    void roundTrip(byte[] request) throws IOException {
        send(request);
        while (!receive()) {
            // the rest is on its way
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
