package dev.sessiongraph.access;

/**
 * The keys that each record keeps, so that one condition on it decides whether a caller can read it: its label, the ids of
 * its owner and of its owning business unit, those of principals with whom it is shared for reading, which begin with a
 * plus, and {@code stub} for one. A user, a team and a business unit have their own ids, and users and teams their business
 * unit's.
 */
public final class ReadKeys {

    public static final String PROPERTY = "readKeys";
    static final String STUB = "stub";
    static final String SHARED = "+";

    /** The id of the node that stands for the organization in shares. */
    public static final String ORGANIZATION = "organization";

    /** The keys of the record {@code n}, as its edges have them now. */
    private static final String OF_EDGES = """
            [label IN labels(n) WHERE label <> 'Record']
              + CASE WHEN n:SystemUser|Team|BusinessUnit THEN [n.id] ELSE [] END
              + CASE WHEN n:SystemUser|Team THEN COLLECT { MATCH (n)-[:BUSINESS_UNIT]->(unit) RETURN unit.id }
                ELSE COLLECT { MATCH (n)-[edge:OWNER|OWNING_BUSINESS_UNIT]->(by) WITH type(edge) AS edge, by.id AS id
                  ORDER BY edge RETURN id } END
              + COLLECT { MATCH (n)<-[share:SHARED]-(with) WHERE share.rights % 2 = 1 WITH with.id AS id ORDER BY id
                RETURN '+' + id }
              + CASE WHEN n.isStub THEN ['stub'] ELSE [] END""";

    /** Sets the keys of the records with these {@code ids}. */
    public static final String REFRESH = "UNWIND $ids AS id MATCH (n:Record {id: id}) SET n.readKeys = " + OF_EDGES;

    /** Sets the keys of all records whose keys are not those of their edges, and counts them. */
    public static final String REPAIR = "MATCH (n:Record) WITH n, " + OF_EDGES
            + " AS keys WHERE n.readKeys IS NULL OR n.readKeys <> keys"
            + " CALL (n, keys) { SET n.readKeys = keys } IN TRANSACTIONS OF 10000 ROWS RETURN count(*) AS repaired";

    private ReadKeys() {}
}
