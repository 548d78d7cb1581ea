package dev.sessiongraph.server;

import dev.sessiongraph.model.ModelException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the mistakes of a {@link ModelException} that ended the start, instead of a stack. */
public final class ModelFailureAnalyzer extends AbstractFailureAnalyzer<ModelException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
