package dev.sessiongraph;

import dev.sessiongraph.exchange.ImportCommand;
import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.exchange.StartFailedException;
import dev.sessiongraph.server.StartFailures;
import java.io.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The import on the command line: the application without its web server. Beans are created only when they are needed, so
 * that nothing starts but the store and the importer. The demo graph is not loaded.
 */
final class ImportApplication implements AutoCloseable {

    private static final String[] SETTINGS = {
        "--session-graph.demo=false",
        "--session-graph.limits.timeout=10m",
        "--logging.level.dev.sessiongraph=warn",
        "--logging.level.org.springframework.boot.SpringApplication=off",
        "--logging.level.org.springframework.boot.diagnostics=off"
    };

    private @Nullable ConfigurableApplicationContext context;

    static int run(List<String> arguments) {
        Console console = System.console();
        try (var application = new ImportApplication()) {
            boolean terminal = console != null && console.isTerminal();
            return new ImportCommand(System.out, System.err, terminal).run(arguments, application::importer);
        }
    }

    private Importer importer() {
        try {
            context = new SpringApplicationBuilder(SessionGraphApplication.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .run(SETTINGS);
        } catch (RuntimeException failure) {
            throw StartFailures.sentence(failure)
                    .<RuntimeException>map(sentence -> new StartFailedException(sentence, failure))
                    .orElseGet(() -> new IllegalStateException("The import does not start.", failure));
        }
        return context.getBean(Importer.class);
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
