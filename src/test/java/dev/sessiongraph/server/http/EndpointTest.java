package dev.sessiongraph.server.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Starts {@link EndpointApplication} on a port of its own, with the application's settings and a schema of the test's. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EndpointApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:endpoint/",
            "management.endpoint.health.validate-group-membership=false"
        })
@interface EndpointTest {}
