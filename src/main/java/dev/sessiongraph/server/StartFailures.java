package dev.sessiongraph.server;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** What is wrong with a setting, for applications that say themselves why they do not start. */
public final class StartFailures {

    private static final List<FailureAnalyzer> ANALYZERS =
            List.of(new SettingFailureAnalyzer(), new BindingFailureAnalyzer(), new DocumentFailureAnalyzer());

    private StartFailures() {}

    /** A sentence; empty for a failure that is not about settings. */
    public static Optional<String> sentence(RuntimeException failure) {
        return ANALYZERS.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .map(FailureAnalysis::getDescription);
    }
}
