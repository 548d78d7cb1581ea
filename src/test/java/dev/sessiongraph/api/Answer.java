package dev.sessiongraph.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of an answer. What a test asks of it must be there. */
record Answer(Map<?, ?> fields) {

    @Nullable
    Object value(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }

    int number(String name) {
        return (Integer) Objects.requireNonNull(fields.get(name), name);
    }

    boolean flag(String name) {
        return (Boolean) Objects.requireNonNull(fields.get(name), name);
    }

    Answer at(String name) {
        return new Answer((Map<?, ?>) Objects.requireNonNull(fields.get(name), name));
    }

    List<Answer> each(String name) {
        return ((List<?>) Objects.requireNonNull(fields.get(name), name))
                .stream().map(each -> new Answer((Map<?, ?>) each)).toList();
    }
}
