package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A hand-written walk, by the name of its file in {@code cypher/traversal}. */
public enum WalkKind {
    ANCESTORS,
    CHAIN,
    CHILDREN,
    DESCENDANTS,
    PARENT,
    PARENT_WORKFLOW,
    ROOT,
    TIMELINE,
    TRAIL;

    /** The file's name without its extension. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WalkKind> ofFile(String name) {
        return Arrays.stream(values()).filter(kind -> kind.file().equals(name)).findFirst();
    }
}
