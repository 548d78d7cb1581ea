package dev.sessiongraph.server;

import dev.sessiongraph.expansion.SchemaExpansion;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelException;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.model.ModelSource;
import dev.sessiongraph.read.plan.QueryLimits;
import dev.sessiongraph.read.plan.QueryPlanner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the model; makes the schema that clients see and the planner of their requests from it. */
@Configuration(proxyBeanMethods = false)
public class ModelConfiguration {

    private static final String SCHEMA = "session-graph/schema.graphqls";
    private static final String TABLES = "tables.csv";

    /** The model of the shipped schema and table list, and of the deployer's own list if there is one. */
    @Bean
    public Model model(SessionGraphProperties properties) {
        String ownTables = properties.tables();
        try (Reader schema = resource(SCHEMA);
                Reader tables = resource(TABLES);
                Reader own = ownTables.isBlank() ? Reader.nullReader() : readerOf(Path.of(ownTables))) {
            List<ModelSource> lists = new ArrayList<>(List.of(new ModelSource(TABLES, tables)));
            if (!ownTables.isBlank()) {
                lists.add(new ModelSource(ownTables, own));
            }
            return ModelReader.read(new ModelSource("schema.graphqls", schema), lists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Reader readerOf(Path tables) {
        try {
            return Files.newBufferedReader(tables);
        } catch (IOException unreadable) {
            String reason = unreadable instanceof NoSuchFileException ? "there is no such file" : "it cannot be read";
            throw new ModelException(List.of(tables + ": " + reason), unreadable);
        }
    }

    private static Reader resource(String path) throws IOException {
        return new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
    }

    /** Adds our schema, expanded, to the schema files of the deployer. */
    @Bean
    GraphQlSourceBuilderCustomizer schemaExpansion(Model model) {
        return source -> source.schemaResources(new ClassPathResource(SCHEMA))
                .configureTypeDefinitions(new SchemaExpansion(model));
    }

    @Bean
    QueryPlanner planner(Model model, QueryLimits limits, ObjectProvider<Clock> clock) {
        return new QueryPlanner(model, limits, clock.getIfAvailable(Clock::systemUTC));
    }
}
