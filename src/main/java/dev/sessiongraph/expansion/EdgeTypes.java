package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types of the graph's edges, to which walks can be limited. */
final class EdgeTypes {

    private EdgeTypes() {}

    static void write(Model model, SdlWriter sdl) {
        sdl.open("A type of edges in the graph.", "enum SessionLink");
        model.lookups()
                .collect(Collectors.groupingBy(Field.Lookup::edge, TreeMap::new, Collectors.toList()))
                .forEach((edge, lookups) -> sdl.field(description(lookups), edge));
        sdl.close();
    }

    private static String description(List<Field.Lookup> lookups) {
        String tables = lookups.stream()
                .map(lookup -> "`" + lookup.table() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return "From a record to its `" + lookups.getFirst().name() + "`; used by " + tables + ".";
    }
}
