package dev.sessiongraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Loads the demo graph into a store that has no records, apart from the roles of every store: all files in one transaction, in
 * the order of their names.
 */
final class DemoGraph {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGraph.class);

    private final GraphStore store;
    private final String place;

    DemoGraph(GraphStore store, String place) {
        this.store = store;
        this.place = place;
    }

    void load() {
        List<String> demo = statements();
        if (demo.isEmpty()) {
            return;
        }
        boolean loaded = store.writeApart(statements -> {
            Migrations.lock(statements);
            if (!statements
                    .run("MATCH (n:Record) WHERE NOT n:SecurityRole RETURN n.id LIMIT 1", Map.of())
                    .isEmpty()) {
                return false;
            }
            demo.forEach(statement -> statements.run(statement, Map.of()));
            return true;
        });
        if (loaded) {
            LOG.info("Loaded the demo graph.");
        }
    }

    private List<String> statements() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(place + "*.cypher");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            var statements = new ArrayList<String>();
            for (Resource file : files) {
                statements.addAll(CypherScript.statements(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
