package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.exchange.ImportCommand;
import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.server.TokenKey;
import dev.sessiongraph.store.TestNeo4j;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Runs the commands that pages show. {@code curl} is the machine's own; what the jar would do is done in this process, on
 * the tests' database and a free port; builds and what takes a machine of its own are known by name and not run.
 */
final class DocumentedShell implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1:8080";
    private static final Pattern JAR =
            Pattern.compile("((?:\\w+=\\S+\\s+)*)java -jar target/session-graph\\.jar(\\s+import\\b.*)?");
    private static final Pattern TOKEN = Pattern.compile(
            "(\\w+)=\\$\\(java -jar target/session-graph\\.jar token --user ([\\w.@-]+) \\| tail -1\\)");
    private static final Pattern NAMED_CLASS = Pattern.compile("-Dtest=(\\w+)");
    private static final String DATABASE = "bolt://db.example:7687";

    /** Builds, containers, measurements, copies of a stopped server's folder, and clients' tools, which ClientsIT runs. */
    private static final List<Pattern> NOT_RUN = Stream.of(
                    "\\./mvnw (test|verify|package|spring-boot:run)( -D\\S+)*",
                    "\\./mvnw -Pbench verify( -D\\S+)*",
                    "npm install( --save-dev)?( @?[\\w-]+(/[\\w-]+)?)+",
                    "npx [\\w-]+( [\\w.-]+)?",
                    "node [\\w-]+\\.mjs",
                    "java (-\\S+ )+(-jar )?(app|target)/session-graph\\.jar( extract --destination app)?",
                    "java -cp app/session-graph\\.jar:library\\.jar dev\\.sessiongraph\\.SessionGraphApplication",
                    "docker (build|run) .*session-graph.*",
                    "NEO4J_PASSWORD=\\S+ docker compose -f src/main/docker/compose\\.yaml up --build --wait",
                    "cp -a data backup")
            .map(Pattern::compile)
            .toList();

    private final TestNeo4j neo4j;
    private final Importer importer;
    private final int port;
    private final Path folder;
    private @Nullable ConfigurableApplicationContext started;
    private final Map<String, String> tokens = new HashMap<>();
    private int exitCode;

    DocumentedShell(TestNeo4j neo4j, Importer importer, int port) throws IOException {
        this.neo4j = neo4j;
        this.importer = importer;
        this.port = port;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "documentation")), "page-")
                .toAbsolutePath();
    }

    /** Where files are that a page tells its reader to write. */
    Path folder() {
        return folder;
    }

    /** Where the server listens that the page talks of. */
    int port() {
        return started == null
                ? port
                : started.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What the command prints. */
    String run(String command) throws IOException, InterruptedException {
        String line = command.replaceAll("\\\\\n\\s*", "");
        int next = line.indexOf(" && ");
        if (next > 0) {
            return skip(line.substring(0, next)) + run(line.substring(next + " && ".length()));
        }
        Matcher jar = JAR.matcher(line);
        if (jar.matches()) {
            return jar.group(2) == null ? start(jar.group(1)) : runImport(jar.group(2));
        }
        Matcher token = TOKEN.matcher(line);
        if (token.matches()) {
            TokenKey key = TokenKey.in(folder);
            String claim = token.group(2).contains("@") ? "preferred_username" : "sub";
            tokens.put(token.group(1), key.token(claim, token.group(2), Instant.now(), Duration.ofHours(8)));
            return "";
        }
        if (line.equals("echo $?")) {
            return String.valueOf(exitCode);
        }
        if (line.startsWith("curl ")) {
            return curl(command);
        }
        return skip(line);
    }

    /** The classes that such a command names must exist at least. */
    private static String skip(String line) throws IOException {
        if (NOT_RUN.stream().noneMatch(known -> known.matcher(line).matches())) {
            return fail("no test runs this command: " + line);
        }
        Matcher named = NAMED_CLASS.matcher(line);
        if (named.find()) {
            try (Stream<Path> sources = Files.walk(Path.of("src"))) {
                assertThat(sources).as(line).anyMatch(source -> source.endsWith(named.group(1) + ".java"));
            }
        }
        return "";
    }

    private String runImport(String words) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        List<String> arguments = Stream.of(words.strip().split("\\s+"))
                .skip(1)
                .map(this::written)
                .toList();
        exitCode = new ImportCommand(stream, stream, false).run(arguments, () -> importer);
        return printed.toString(StandardCharsets.UTF_8).replace(folder + File.separator, "");
    }

    private String curl(String command) throws IOException, InterruptedException {
        if (Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .noneMatch(path -> Files.isExecutable(Path.of(path, "curl")))) {
            assertThat(Boolean.getBoolean("session-graph.require-tools"))
                    .as("curl is missing")
                    .isFalse();
            Assumptions.abort("not on this machine: curl");
        }
        Path output = folder.resolve("curl.txt");
        String here = command.replace(ADDRESS, "127.0.0.1:" + port())
                .replace(" src/", " " + Path.of("src").toAbsolutePath() + "/");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", here)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(tokens);
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as(command).isTrue();
        exitCode = process.exitValue();
        assertThat(exitCode).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    /** Starts a server with these environment variables, and the page's own {@code application.yaml} if it has one. */
    private String start(String assignments) {
        Map<String, Object> variables = new HashMap<>();
        for (String assignment : assignments.strip().split("\\s+")) {
            int sign = assignment.indexOf('=');
            if (sign > 0) {
                String value = written(assignment.substring(sign + 1));
                variables.put(
                        assignment.substring(0, sign),
                        value.replace(DATABASE, neo4j.uri().toString()));
            }
        }
        variables.put("SERVER_PORT", "0");
        variables.put("SESSION_GRAPH_STORE_HOME", folder.toString());
        variables.putIfAbsent("SPRING_NEO4J_URI", neo4j.uri().toString());
        if (!neo4j.username().isEmpty()) {
            variables.put("SPRING_NEO4J_AUTHENTICATION_USERNAME", neo4j.username());
            variables.put("SPRING_NEO4J_AUTHENTICATION_PASSWORD", neo4j.password());
        }
        var environment = new StandardEnvironment();
        String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(source, new SystemEnvironmentPropertySource(source, variables));
        close();
        started = new SpringApplicationBuilder(SessionGraphApplication.class)
                .environment(environment)
                .run("--spring.config.additional-location=optional:" + folder.toUri());
        return "";
    }

    /** The place of a file that the page told its reader to write; any other word is as it was. */
    private String written(String word) {
        boolean written = word.matches("[\\w-]+(\\.[\\w-]+)+") && Files.exists(folder.resolve(word));
        return written ? folder.resolve(word).toString() : word;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
            started = null;
        }
    }
}
