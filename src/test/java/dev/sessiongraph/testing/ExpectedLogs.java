package dev.sessiongraph.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what tests provoke out of the output. It is a filter of the tests' log as well as an extension of JUnit: levels of
 * loggers would not do, since each start of Spring resets them.
 */
public final class ExpectedLogs extends Filter<ILoggingEvent>
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final Set<String> EXPECTED = ConcurrentHashMap.newKeySet();

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String name = event.getLoggerName();
        return EXPECTED.contains(name.substring(name.lastIndexOf('.') + 1)) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        EXPECTED.addAll(names(context.getTestClass()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        names(context.getTestClass()).forEach(EXPECTED::remove);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        EXPECTED.addAll(names(context.getTestMethod()));
    }

    /** What the class expects remains. */
    @Override
    public void afterEach(ExtensionContext context) {
        names(context.getTestMethod()).forEach(EXPECTED::remove);
        EXPECTED.addAll(names(context.getTestClass()));
    }

    private static List<String> names(Optional<? extends AnnotatedElement> tested) {
        return tested.map(element -> element.getAnnotation(ExpectedLog.class))
                .map(annotation -> List.of(annotation.value()))
                .orElse(List.of());
    }
}
