package dev.sessiongraph.access;

import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys that each record keeps, so that one condition on it decides whether a caller can read it: its label first, the
 * ids of its owner and its business unit, those of principals with whom it is shared for reading, which begin with a plus,
 * and {@code stub} for one. A user, a team and a business unit have their own ids too.
 */
public final class ReadKeys {

    public static final String PROPERTY = "readKeys";
    public static final String STUB = "stub";
    public static final String SHARED = "+";

    /** The id of the node that stands for the organization in shares. */
    public static final String ORGANIZATION = "organization";

    /** The edges to those whose ids are keys. */
    private static final List<String> EDGES = List.of("OWNER", "OWNING_BUSINESS_UNIT", "BUSINESS_UNIT");

    private static final Set<String> PRINCIPALS = Set.of("SystemUser", "Team", "BusinessUnit");

    /** The keys of the record {@code n}, by its edges. */
    private static final String OF_EDGES = """
            [label IN labels(n) WHERE label <> 'Record']
              + CASE WHEN n:SystemUser|Team|BusinessUnit THEN [n.id] ELSE [] END
              + COLLECT { MATCH (n)-[:OWNER|OWNING_BUSINESS_UNIT|BUSINESS_UNIT]->(by:Record) RETURN DISTINCT by.id }
              + COLLECT { MATCH (n)<-[share:SHARED]-(with) WHERE share.rights % 2 = 1 RETURN '+' + with.id }
              + CASE WHEN n.isStub THEN ['stub'] ELSE [] END""";

    /** Sets the keys of the records with these {@code ids}. */
    public static final String REFRESH = "UNWIND $ids AS id MATCH (n:Record {id: id}) SET n.readKeys = " + OF_EDGES;

    /** Sets the keys of all records whose keys are not those of their edges, and counts them. */
    public static final String REPAIR = "MATCH (n:Record) WITH n, " + OF_EDGES + " AS keys\n" + """
            WHERE n.readKeys IS NULL
              OR any(key IN keys WHERE NOT key IN n.readKeys) OR any(key IN n.readKeys WHERE NOT key IN keys)
            SET n.readKeys = keys
            RETURN count(*) AS repaired""";

    private ReadKeys() {}

    /**
     * The keys of a record that is not shared.
     *
     * @param links the ids of the records that its lookups reference, by edge type
     */
    public static List<String> of(Table table, String id, Map<String, String> links, boolean stub) {
        List<String> keys = new ArrayList<>(List.of(table.type()));
        if (PRINCIPALS.contains(table.type())) {
            keys.add(id);
        }
        EDGES.stream().flatMap(edge -> Stream.ofNullable(links.get(edge))).forEach(keys::add);
        if (stub) {
            keys.add(STUB);
        }
        return keys;
    }

    /** Whether edges of this type lead to one whose id is a key. */
    public static boolean decides(String edge) {
        return EDGES.contains(edge);
    }
}
