package dev.sessiongraph.cypher;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.plan.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement must return of a record so that all projections of it can be answered: each property once whatever its
 * aliases, each lookup once, each page of its own.
 */
final class Needs {

    final Set<String> properties = new LinkedHashSet<>();
    final Map<String, Needs> named = new LinkedHashMap<>();
    final List<Projection.ToMany> pages = new ArrayList<>();
    boolean labels;

    static Needs of(List<Projection> projections) {
        Needs needs = new Needs();
        projections.forEach(needs::add);
        return needs;
    }

    private void add(Projection projection) {
        labels |= projection.table() == null;
        projection.items().forEach(item -> {
            switch (item) {
                case Projection.Value value -> value(value.field());
                case Projection.Label label -> properties.add(label.choice().property());
                case Projection.Part part -> {
                    Needs far = named(part.link().edge());
                    far.properties.addAll(part.properties());
                    far.labels |= part.table();
                }
                case Projection.ToOne lookup -> named(lookup.link().edge()).add(lookup.far());
                case Projection.ToMany page -> pages.add(page);
            }
        });
    }

    private void value(Field field) {
        switch (field) {
            case Field.Property property -> properties.add(property.property());
            case Field.Duration span -> {
                properties.add(span.from());
                properties.add(span.to());
            }
            default -> {}
        }
    }

    private Needs named(String edge) {
        return named.computeIfAbsent(edge, name -> new Needs());
    }

    /** How many lookups follow one another at most. */
    int depth() {
        return named.values().stream().mapToInt(far -> far.depth() + 1).max().orElse(0);
    }
}
