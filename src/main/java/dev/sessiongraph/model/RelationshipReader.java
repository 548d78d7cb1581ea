package dev.sessiongraph.model;

import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is documented about a relationship: its name, the solution that adds it and its cascade rules. */
final class RelationshipReader {

    private static final List<String> CHANGES = List.of("assign", "delete", "merge", "reparent", "share", "unshare");
    private static final List<String> NEWER_CHANGES = List.of("archive", "rollupView");

    private RelationshipReader() {}

    /** What {@code @relationship} or {@code @regarding} says. */
    static RelationshipDocumentation read(Annotation annotation) {
        return new RelationshipDocumentation(
                annotation.textOrNull("name"), cascade(annotation.object("cascade")), annotation.textOrNull("addedBy"));
    }

    /** The rules that are given; the defaults are those that nearly all relationships share. */
    private static @Nullable Map<String, String> cascade(@Nullable ObjectValue given) {
        if (given == null) {
            return null;
        }
        Map<String, String> rules = new TreeMap<>();
        CHANGES.forEach(change -> rules.put(change, "NoCascade"));
        for (ObjectField field : given.getObjectFields()) {
            rules.put(field.getName(), Annotation.plain(field.getValue()));
        }
        return Map.copyOf(rules);
    }

    /** One rule for all changes. */
    static @Nullable Map<String, String> sameForAll(@Nullable String rule) {
        if (rule == null) {
            return null;
        }
        Map<String, String> rules = new TreeMap<>();
        Stream.concat(CHANGES.stream(), NEWER_CHANGES.stream()).forEach(change -> rules.put(change, rule));
        return Map.copyOf(rules);
    }
}
