package dev.sessiongraph.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations in which a column can be used. */
public enum ColumnValidity {
    CREATE,
    READ,
    UPDATE;

    static final Set<ColumnValidity> ALL = Set.copyOf(Arrays.asList(values()));

    /** Reads them from their names in the schema. */
    static Set<ColumnValidity> of(List<String> names) {
        return names.stream()
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
