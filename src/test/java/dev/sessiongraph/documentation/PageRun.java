package dev.sessiongraph.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.documentation.Example.Console;
import dev.sessiongraph.documentation.Example.Request;
import dev.sessiongraph.documentation.Example.WrittenFile;
import dev.sessiongraph.spec.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the examples of a page one after another and compares what they answer with what the page shows. With
 * {@code -Dexamples.rewrite=true} the page takes on what was observed; look at the difference.
 */
final class PageRun implements AutoCloseable {

    private static final boolean REWRITE = Boolean.getBoolean("examples.rewrite");

    private final MarkdownPage page;
    private final Path folder;
    private final DocumentedShell shell;
    private final HttpClient http = HttpClient.newHttpClient();

    PageRun(MarkdownPage page, DocumentedShell shell) {
        this.page = page;
        this.folder = shell.folder();
        this.shell = shell;
    }

    void run(Example example) throws IOException, InterruptedException {
        switch (example) {
            case Request request -> send(request);
            case Console console -> type(console);
            case WrittenFile file -> Files.writeString(folder.resolve(file.name()), file.text() + "\n");
        }
    }

    private void send(Request request) throws IOException, InterruptedException {
        ObjectNode message = (ObjectNode) Json.read("{}");
        message.put("query", request.document());
        message.set("variables", Json.read(request.variables()));
        var post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shell.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        JsonNode answer = Json.read(http.send(post, BodyHandlers.ofString()).body());
        answer.path("errors").values().forEach(error -> ((ObjectNode) error).remove("locations"));
        compareJson(request.response(), answer);
    }

    private void type(Console console) throws IOException, InterruptedException {
        List<ConsoleCommand> observed = new ArrayList<>();
        String printed = "";
        for (ConsoleCommand command : console.commands()) {
            printed = shell.run(command.withoutComment()).stripTrailing();
            observed.add(new ConsoleCommand(command.text(), printed));
        }
        ConsoleCommand last = console.commands().getLast();
        if (isJson(printed) && last.output().isEmpty()) {
            observed.set(observed.size() - 1, new ConsoleCommand(last.text(), ""));
            compareJson(console.response(), Json.read(printed));
        }
        compareText(console.block(), ConsoleCommand.write(observed));
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") && text.endsWith("}");
    }

    /** An answer that the page does not show must at least be a good one. */
    private void compareJson(int block, JsonNode answer) {
        if (block == Example.NONE) {
            assertThat(answer.has("errors")).as(Json.write(answer)).isFalse();
            return;
        }
        String shown = Json.write(Json.read(page.parts().get(block).text()));
        if (REWRITE && !shown.equals(Json.write(answer))) {
            page.rewrite(block, Json.write(answer));
        } else {
            assertThat(Json.write(answer)).isEqualTo(shown);
        }
    }

    private void compareText(int block, String text) {
        if (REWRITE) {
            page.rewrite(block, text);
        } else {
            assertThat(text).isEqualTo(page.parts().get(block).text());
        }
    }

    @Override
    public void close() {
        shell.close();
        http.close();
    }
}
