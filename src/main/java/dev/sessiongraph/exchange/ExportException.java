package dev.sessiongraph.exchange;

import tools.jackson.core.JacksonException;

/** A file is not a page of the Web API, or breaks off in the middle. Its message says what is wrong and where. */
final class ExportException extends RuntimeException {

    ExportException(String message) {
        super(message);
    }

    static ExportException of(JacksonException error) {
        String what = String.valueOf(error.getOriginalMessage())
                .replaceAll("(?s)\\s*\\((for|start marker) .*\\[Source.*", "")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("\\s+", " ");
        var at = error.getLocation();
        return new ExportException(
                at == null || at.getLineNr() < 1
                        ? "cannot be read: " + what
                        : "is not valid JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + what);
    }
}
