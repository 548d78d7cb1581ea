package dev.sessiongraph.api;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.cypher.CypherCompiler;
import dev.sessiongraph.expansion.SchemaExpansion;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.operation.Reading;
import dev.sessiongraph.plan.Limits;
import dev.sessiongraph.plan.Planner;
import dev.sessiongraph.store.GraphStore;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the model and builds upon it what answers a request. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final String SCHEMA = "graphql/schema.graphqls";
    private static final String TABLES = "tables.csv";

    /** The model of our schema and table list, and of the deployer's own list if there is one. */
    @Bean
    Model model(@Value("${session-graph.tables:#{null}}") @Nullable Path ownTables) {
        try (Reader schema = resource(SCHEMA);
                Reader tables = resource(TABLES);
                Reader own = ownTables == null ? Reader.nullReader() : Files.newBufferedReader(ownTables)) {
            List<ModelReader.Source> lists = new ArrayList<>(List.of(new ModelReader.Source(TABLES, tables)));
            if (ownTables != null) {
                lists.add(new ModelReader.Source(ownTables.toString(), own));
            }
            return ModelReader.read(new ModelReader.Source("schema.graphqls", schema), lists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The table list cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Reader resource(String path) throws IOException {
        return new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
    }

    @Bean
    GraphQlSourceBuilderCustomizer schemaExpansion(Model model) {
        return source -> source.configureTypeDefinitions(new SchemaExpansion(model));
    }

    @Bean
    Planner planner(Model model) {
        return new Planner(model, Limits.DEFAULT, Clock.systemUTC());
    }

    @Bean
    Reading reading(Model model, Planner planner, GraphStore store) {
        return new Reading(model, planner, new Access(), new CypherCompiler(model), store);
    }
}
