package dev.sessiongraph;

import dev.sessiongraph.model.Guids;
import dev.sessiongraph.server.StartFailures;
import dev.sessiongraph.server.TokenKey;
import dev.sessiongraph.store.StoreProperties;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * The command {@code token}: prints a token that a server with the same store folder accepts, for trying it without an
 * identity provider. It needs the folder's key alone, so the server may run, and the user need not exist yet.
 */
final class TokenApplication {

    private static final String USAGE = """
            Usage: java -jar session-graph.jar token --user ID_OR_DOMAIN_NAME [--hours HOURS]
            Prints a token of a user on its last line, for a server that runs with SESSION_GRAPH_ACCESS=token.
              --user   the user's id, or their domain name such as ada@example.com
              --hours  how long the token is valid: 8 if not given, at most 8760""";

    private static final int MOST_HOURS = 8760;

    private final PrintStream out;
    private final PrintStream err;

    /** @param hours how long the token is valid */
    private record Wish(String user, int hours) {}

    TokenApplication(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command with its arguments, and returns the exit code. */
    int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        Wish wish = wish(arguments);
        if (wish == null) {
            err.println(USAGE);
            return 1;
        }
        try {
            out.println(token(wish));
            return 0;
        } catch (RuntimeException failure) {
            err.println(StartFailures.sentence(failure).orElseGet(failure::getMessage));
            return 1;
        }
    }

    private static @Nullable Wish wish(List<String> arguments) {
        String user = "";
        int hours = 8;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            String value = words.hasNext() ? words.next().strip() : "";
            switch (option) {
                case "--user" -> user = value;
                case "--hours" -> hours = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
                default -> {
                    return null;
                }
            }
        }
        return user.isEmpty() || hours < 1 || hours > MOST_HOURS ? null : new Wish(user, hours);
    }

    private static String token(Wish wish) {
        Optional<String> id = Guids.read(wish.user);
        return key().token(
                        id.isPresent() ? "sub" : "preferred_username",
                        id.orElse(wish.user),
                        Instant.now(),
                        Duration.ofHours(wish.hours));
    }

    /** Of the folder that the settings name, wherever they are made. */
    private static TokenKey key() {
        try (var context = new SpringApplicationBuilder(TokenApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(
                        "--logging.level.dev.sessiongraph=warn",
                        "--logging.level.org.springframework.boot.SpringApplication=off",
                        "--logging.level.org.springframework.boot.diagnostics=off")) {
            StoreProperties store =
                    Binder.get(context.getEnvironment()).bindOrCreate("session-graph.store", StoreProperties.class);
            return TokenKey.in(store.home());
        }
    }
}
