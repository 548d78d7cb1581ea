package dev.sessiongraph.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The class needs a database: it is wiped before its first test, tests can have a {@link TestNeo4j} as a parameter, and
 * the context of a {@code @SpringBootTest} uses it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Neo4jExtension.class)
@ContextCustomizerFactories(Neo4jExtension.Customizers.class)
public @interface TestDatabase {}
