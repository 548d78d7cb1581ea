package dev.sessiongraph.yardstick;

import dev.sessiongraph.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** A Java process that serves at a port of its own; all of them run with the same settings of the virtual machine. */
final class MeasuredProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private MeasuredProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The arguments of a server that is to listen at a port. */
    @FunctionalInterface
    interface ServerArguments {
        List<String> at(int port);
    }

    /** Starts a class of ours and waits until its port is open. */
    static MeasuredProcess start(String name, Class<?> main, boolean product, String heap, ServerArguments arguments) {
        int port = JavaProcess.freePort();
        List<String> command = JavaProcess.command(main.getName(), product, "-Xmx" + heap);
        command.addAll(arguments.at(port));
        try {
            Path log = Files.createDirectories(Path.of("target", "yardstick")).resolve(name + ".log");
            var server = new MeasuredProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    port);
            Awaitility.await(name + ", see " + log).atMost(PATIENCE).until(server::isOpen);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The most memory that it has had in use, as Linux counts it; 0 elsewhere. */
    long peakMegabytes() {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isOpen() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
