package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks one server the same operation for a while, each time with the next set of variables. It works in one thread, since
 * it shares the machine with what it measures.
 */
final class LoadClient {

    private final Contender contender;
    private final List<byte[]> requests;
    private int next;

    LoadClient(Contender contender, Operation operation) {
        this.contender = contender;
        this.requests = operation.variables().stream()
                .map(variables -> contender.request(operation, variables))
                .toList();
    }

    /** What a slice of time brought. */
    record TimeSlice(double medianMillis, double perSecond, double cpuMillis) {}

    /** One request after the other on one connection. */
    TimeSlice alone(Duration time) {
        long[] latencies = new long[1_000_000];
        int count = 0;
        Duration cpu = contender.cpu();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (Connection connection = contender.connect()) {
            long before = start;
            while (before < end && count < latencies.length) {
                connection.roundTrip(request());
                long now = System.nanoTime();
                latencies[count++] = now - before;
                before = now;
            }
            return slice(latencies, count, before - start, cpu);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Several connections, each of which asks again as soon as it is answered. */
    TimeSlice together(int connections, Duration time) {
        long[] latencies = new long[1_000_000];
        int count = 0;
        Duration cpu = contender.cpu();
        List<Connection> open = new ArrayList<>();
        List<Asking> all = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                Connection connection = contender.connect();
                open.add(connection);
                Asking asking = new Asking(connection);
                connection.register(selector, asking);
                all.add(asking);
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            for (Asking asking : all) {
                asking.ask(request());
            }
            long now = start;
            while (now < end && count < latencies.length - connections) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    Asking asking = (Asking) key.attachment();
                    if (asking.connection.receive()) {
                        now = System.nanoTime();
                        latencies[count++] = now - asking.since;
                        asking.ask(request());
                    }
                }
                selector.selectedKeys().clear();
            }
            return slice(latencies, count, now - start, cpu);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            open.forEach(LoadClient::close);
        }
    }

    private byte[] request() {
        byte[] request = requests.get(next);
        next = (next + 1) % requests.size();
        return request;
    }

    private TimeSlice slice(long[] latencies, int count, long nanos, Duration cpuBefore) {
        Duration cpu = contender.cpu().minus(cpuBefore);
        long[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        return new TimeSlice(sorted[count / 2] / 1e6, count * 1e9 / nanos, cpu.toNanos() / 1e6 / count);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A connection with a request under way. */
    private static final class Asking {
        private final Connection connection;
        private long since;

        Asking(Connection connection) {
            this.connection = connection;
        }

        void ask(byte[] request) throws IOException {
            since = System.nanoTime();
            connection.send(request);
        }
    }
}
