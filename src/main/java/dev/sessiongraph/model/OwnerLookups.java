package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The lookups by which all tables whose records users own say who owns them. Where no field shows them, the graph holds them
 * all the same, since what a caller can read depends on them.
 */
final class OwnerLookups {

    private static final String OWNER = "OWNER";
    private static final String UNIT = "OWNING_BUSINESS_UNIT";

    private OwnerLookups() {}

    /** Those of the table that none of its fields shows. */
    static Stream<Field.Lookup> hidden(Table table) {
        if (table.ownership() != Ownership.USER_OWNED) {
            return Stream.empty();
        }
        return Stream.of(
                        lookup(table, OWNER, Column.plain("ownerid", "Owner"), List.of("systemuser", "team")),
                        lookup(table, UNIT, Column.plain("owningbusinessunit", "Lookup"), List.of("businessunit")))
                .filter(hidden ->
                        table.lookups().noneMatch(shown -> shown.edge().equals(hidden.edge())));
    }

    private static Field.Lookup lookup(Table table, String edge, Column column, List<String> targets) {
        return new Field.Lookup(
                column.logicalName(),
                false,
                new LookupTargets(Model.RECORD, targets, Map.of()),
                new Field.Reverse("", table.logicalName(), table.type(), edge, ""),
                column);
    }
}
