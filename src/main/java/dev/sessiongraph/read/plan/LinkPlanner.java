package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.Collection;

/** Creates the links of lookups and of reverse fields. */
final class LinkPlanner {

    private final Model model;

    LinkPlanner(Model model) {
        this.model = model;
    }

    static Link along(Field.Lookup lookup) {
        return new Link(lookup.edge(), false, lookup.type(), null);
    }

    /** The far end needs a label only if edges of that type come from other tables too. */
    Link back(Field.Reverse reverse, Collection<Table> from) {
        boolean only = from.stream().allMatch(table -> model.onlySource(reverse.edge(), table.logicalName()));
        return new Link(reverse.edge(), true, reverse.type(), only ? null : reverse.type());
    }
}
