package dev.sessiongraph.model;

import graphql.language.Node;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes in the schema and the table lists, each with its place, so that all are reported together. */
final class Mistakes {

    private final List<String> all = new ArrayList<>();

    void add(Node<?> node, String message) {
        SourceLocation at = node.getSourceLocation();
        all.add(at == null ? message : at.getSourceName() + ":" + at.getLine() + ": " + message);
    }

    void add(String file, long line, String message) {
        all.add(file + ":" + line + ": " + message);
    }

    int count() {
        return all.size();
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ModelException(all, null);
        }
    }
}
