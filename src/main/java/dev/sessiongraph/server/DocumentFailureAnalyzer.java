package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.DocumentFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which file of trusted documents ended the start, and why, instead of a stack. */
final class DocumentFailureAnalyzer extends AbstractFailureAnalyzer<DocumentFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DocumentFileException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
