package dev.sessiongraph.server;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Says in one sentence which setting cannot be read as what it must be, and where it is set. Spring Boot's own analyzer
 * says it in several lines and in the words of Java; it remains for what is not about one value.
 */
@Order(0)
final class BindingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null) {
            return null;
        }
        Class<?> type = cause.getTarget().getType().resolve(Object.class);
        String kind = kind(ClassUtils.resolvePrimitiveIfNecessary(type));
        String rule = kind == null ? "is not accepted (" + root(cause).getMessage() + ")" : "must be " + kind;
        String origin = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        String sentence = "%s %s: %s%s".formatted(property.getName(), rule, property.getValue(), origin);
        return new FailureAnalysis(sentence, null, cause);
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static @Nullable String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> String.valueOf(each)
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number" + (type == Integer.class ? " up to " + Integer.MAX_VALUE : "");
        }
        if (type == URI.class) {
            return "a complete address";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type == Duration.class) {
            return "a duration such as 30s, 5m or 2h";
        }
        if (type == DataSize.class) {
            return "a size such as 256MB";
        }
        return type == InetAddress.class ? "an address of this machine" : null;
    }
}
