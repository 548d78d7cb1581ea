package dev.sessiongraph.documentation;

import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every example of the README and of each page, run in the page's order on the demo graph, which each page starts with. */
@TestDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentationIT {

    @LocalServerPort
    int port;

    @Autowired
    Importer importer;

    private boolean changed = true;

    @TestFactory
    Stream<DynamicNode> examples(TestNeo4j neo4j) {
        return MarkdownPage.all().stream().map(page -> container(page, neo4j));
    }

    private DynamicContainer container(MarkdownPage page, TestNeo4j neo4j) {
        List<Example> examples = Example.of(page);
        List<DynamicTest> tests = new ArrayList<>();
        if (!examples.isEmpty()) {
            PageRun run = run(page, neo4j);
            tests.add(DynamicTest.dynamicTest("the demo graph is loaded", () -> load(examples, neo4j)));
            examples.forEach(example -> tests.add(DynamicTest.dynamicTest(
                    "line " + example.line() + ": " + example.title(), () -> run.run(example))));
            tests.add(DynamicTest.dynamicTest("what it started ends", run::close));
        }
        return DynamicContainer.dynamicContainer(
                page.path().toString(), page.path().toUri(), tests.stream());
    }

    /** Loads it anew only if a page before has changed it, since that takes longer than most pages. */
    private void load(List<Example> examples, TestNeo4j neo4j) {
        if (changed) {
            DemoRecords.load(neo4j);
        }
        changed = examples.stream().anyMatch(Example::changesTheGraph);
    }

    private PageRun run(MarkdownPage page, TestNeo4j neo4j) {
        try {
            return new PageRun(page, new DocumentedShell(neo4j, importer, port));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
