package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The scripts of {@code src/test/node} with their packages, in a copy below {@code target}. A machine that lacks a tool
 * skips what needs it and says so, unless {@code REQUIRE_TOOLS=true} or {@code -Dsession-graph.require-tools=true} is set.
 */
final class NodeScripts {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final Path INSTALLED = FOLDER.resolve("installed.json");

    private NodeScripts() {}

    /** Copies the scripts and installs their packages, unless that was done with the same lock file before. */
    static void install() throws IOException {
        require("node");
        require("npm");
        try (Stream<Path> files = Files.walk(SOURCE)) {
            files.forEach(NodeScripts::copy);
        }
        Path lock = FOLDER.resolve("package-lock.json");
        if (Files.exists(INSTALLED) && Files.mismatch(lock, INSTALLED) < 0) {
            return;
        }
        Run install = run("npm", Map.of(), "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        if (install.exit() != 0) {
            absent("npm ci failed:\n" + install.output());
        }
        Files.copy(lock, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs a file of tests; its output is the failure's message. */
    static String test(String name, Map<String, String> environment) {
        Run run = run(name, environment, "node", "--test", "--test-reporter=spec", name + ".test.mjs");
        assertThat(run.exit()).as(run.output()).isZero();
        return run.output();
    }

    /** The first of these programs that the machine has. */
    static String require(String... programs) {
        return Arrays.stream(programs)
                .flatMap(program -> find(program).stream())
                .findFirst()
                .orElseGet(() -> absent("not on this machine: " + String.join(" or ", programs)));
    }

    private static Optional<String> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String absent(String reason) {
        boolean required = Boolean.getBoolean("session-graph.require-tools")
                || Boolean.parseBoolean(System.getenv("REQUIRE_TOOLS"));
        if (required) {
            return fail(reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
        return reason;
    }

    private static void copy(Path file) {
        Path target = FOLDER.resolve(SOURCE.relativize(file));
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
                return;
            }
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Run(int exit, String output) {}

    private static Run run(String name, Map<String, String> environment, String... command) {
        Path log = FOLDER.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(30, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Run(-1, "no end after 30 minutes:\n" + Files.readString(log));
            }
            return new Run(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
