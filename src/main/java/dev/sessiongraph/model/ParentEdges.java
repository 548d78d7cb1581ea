package dev.sessiongraph.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The edges from records to those that decide on their access: of tables without owners to the records that they depend on,
 * and of others to parents whose shares cascade. Each is given as the record's label, the edge's type and the other's label.
 *
 * @param outgoing those of lookups
 * @param incoming those of lookups of the other record
 */
public record ParentEdges(Set<String> outgoing, Set<String> incoming) {

    static ParentEdges of(Model model) {
        Set<String> outgoing = new HashSet<>();
        Set<String> incoming = new HashSet<>();
        model.tables().forEach(table -> {
            table.dependsOn().stream().map(table::field).forEach(field -> {
                if (field instanceof Field.Lookup lookup) {
                    lookup.targets().forEach(target -> outgoing.add(edge(table, lookup, model.known(target))));
                } else {
                    Field.Reverse reverse = (Field.Reverse) field;
                    incoming.add(table.type() + " " + reverse.edge() + " "
                            + model.known(reverse.table()).type());
                }
            });
            if (table.dependsOn().isEmpty()) {
                table.lookups()
                        .forEach(lookup -> parents(lookup)
                                .forEach(target -> outgoing.add(edge(table, lookup, model.known(target)))));
            }
        });
        return new ParentEdges(Set.copyOf(outgoing), Set.copyOf(incoming));
    }

    private static String edge(Table table, Field.Lookup lookup, Table target) {
        return table.type() + " " + lookup.edge() + " " + target.type();
    }

    /** The logical names of the tables to which the lookup is a relationship whose shares cascade. */
    public static Stream<String> parents(Field.Lookup lookup) {
        return lookup.relationships().stream()
                .filter(ParentEdges::sharesCascade)
                .map(Relationship::referencedTable);
    }

    private static boolean sharesCascade(Relationship relationship) {
        Map<String, String> cascade = relationship.cascade();
        return cascade != null && "Cascade".equals(cascade.get("share"));
    }

    /** The types of the edges, as a pattern matches any of them. */
    public static String types(Set<String> edges) {
        return edges.stream()
                .map(edge -> edge.split(" ")[1])
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
    }

    /** The edges as a list in a statement. */
    public static String list(Set<String> edges) {
        return edges.stream().sorted().collect(Collectors.joining("', '", "['", "']"));
    }
}
