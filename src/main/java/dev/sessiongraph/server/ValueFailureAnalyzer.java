package dev.sessiongraph.server;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says in one sentence why the value of a setting cannot be used, for which Spring Boot's own analyzer needs several. */
@Order(0)
final class ValueFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidConfigurationPropertyValueException cause) {
        String sentence = "%s must not be %s: %s".formatted(cause.getName(), cause.getValue(), cause.getReason());
        return new FailureAnalysis(sentence, null, cause);
    }
}
