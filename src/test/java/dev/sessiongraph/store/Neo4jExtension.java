package dev.sessiongraph.store;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts the {@link TestNeo4j}, wipes it before each class, hands it to tests as a parameter, and closes it at the end. */
public final class Neo4jExtension extends TypeBasedParameterResolver<TestNeo4j> implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(Neo4jExtension.class))
                .computeIfAbsent(TestNeo4j.class, _ -> TestNeo4j.get(), TestNeo4j.class)
                .wipe();
    }

    @Override
    public TestNeo4j resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestNeo4j.get();
    }

    /** Points a Spring context of a test to the same database. */
    static final class Customizers implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> configuration) {
            return new Customizer();
        }
    }

    /** A record without parts: all its instances are equal, so that contexts are shared between classes. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestNeo4j neo4j = TestNeo4j.get();
            TestPropertyValues.of(
                            "spring.neo4j.uri=" + neo4j.uri(),
                            "spring.neo4j.authentication.username=" + neo4j.username(),
                            "spring.neo4j.authentication.password=" + neo4j.password())
                    .applyTo(context);
        }
    }
}
