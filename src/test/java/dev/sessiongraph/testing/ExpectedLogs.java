package dev.sessiongraph.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what tests provoke out of the output, where tests can look it up. It is a filter of the tests' log as well as an
 * extension of JUnit: levels and appenders of loggers would not do, since each start of Spring resets them.
 */
public final class ExpectedLogs extends Filter<ILoggingEvent>
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    /** Everything is slow on a busy machine. */
    private static final Set<String> ALWAYS = Set.of("SlowLog");

    private static final Set<String> EXPECTED = ConcurrentHashMap.newKeySet();
    private static final Queue<String> MESSAGES = new ConcurrentLinkedQueue<>();

    /** What was logged as expected since the test class began. */
    public static List<String> messages() {
        return List.copyOf(MESSAGES);
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String name = event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1);
        if (EXPECTED.contains(name)) {
            MESSAGES.add(event.getFormattedMessage());
            return FilterReply.DENY;
        }
        return ALWAYS.contains(name) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        MESSAGES.clear();
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
