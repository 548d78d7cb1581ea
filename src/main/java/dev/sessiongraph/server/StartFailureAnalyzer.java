package dev.sessiongraph.server;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Says in one sentence what a library cannot work with, such as a certificate that is not there. What looks like a bug keeps
 * its stack, and all other analyzers go before this one.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {

    private static final String STACK =
            "Set LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_BOOT_DIAGNOSTICS=debug to see the stack of the failure.";

    private final ArgumentResolver arguments;

    StartFailureAnalyzer(BeanFactory beans, Environment environment) {
        this.arguments = ArgumentResolver.of(BeanFactory.class, beans).and(Environment.class, environment);
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return isBug(root) || isKnown(failure)
                ? null
                : new FailureAnalysis("The server cannot start: " + reason(root), STACK, failure);
    }

    private static boolean isBug(Throwable root) {
        return root.getMessage() == null
                || root instanceof Error
                || root instanceof BeansException
                || root instanceof NullPointerException
                || root instanceof IndexOutOfBoundsException
                || root instanceof ClassCastException;
    }

    private static String reason(Throwable root) {
        boolean absent = root instanceof NoSuchFileException || root instanceof FileNotFoundException;
        return (absent ? "there is no file " : "") + root.getMessage();
    }

    /** Those without an order come after this one, or before it, as the class path has them. */
    private boolean isKnown(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                .load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .filter(other -> !(other instanceof StartFailureAnalyzer))
                .anyMatch(other -> other.analyze(failure) != null);
    }
}
