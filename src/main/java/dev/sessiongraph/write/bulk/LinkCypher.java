package dev.sessiongraph.write.bulk;

/** The statements that create and resolve edges. Each has the same text for all tables and lookups. */
final class LinkCypher {

    /** Creates records without edges. */
    static final String CREATE = """
            UNWIND $rows AS row
            CREATE (n:Record:$(row.type)) SET n = row.values""";

    /** The referenced records, in the order of the parameter; no row at all if one of them is gone. */
    private static final String TARGETS = """
            UNWIND range(0, size($targets) - 1) AS place
            MATCH (t:Record {id: $targets[place]})
            WITH t ORDER BY place
            WITH collect(t) AS targets WHERE size(targets) = size($targets)
            """;

    private static final String LINKS = """

            UNWIND row.links AS link
            WITH n, $edges[link[0]] AS edge, targets[link[1]] AS t
            CREATE (n)-[:$(edge)]->(t)
            RETURN count(*) AS links""";

    static final String LINK = TARGETS + """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})""" + LINKS;

    /** Creates records with edges to others, none of which are among them. */
    static final String CREATE_LINKED = TARGETS + CREATE + """

            WITH n, row, targets""" + LINKS;

    /** Stops at the first: counting all of them would look at everything that the transaction has written. */
    static final String HAS_UNRESOLVED = "MATCH (u:Unresolved) WITH u LIMIT 1 RETURN count(u) AS nodes";

    static final String UNRESOLVED_OF = """
            UNWIND $ids AS id
            MATCH (:Record {id: id})-[:UNRESOLVED]->(u)
            RETURN DISTINCT u.id AS id""";

    static final String RESOLVE = """
            UNWIND $rows AS row
            MATCH (u:Unresolved {id: row.id})
            MATCH (t:Record {id: row.id})
            SET u.name = null
            WITH u, t, row
            MATCH (n)-[r:UNRESOLVED]->(u)
            WHERE any(label IN labels(n) WHERE label + ' ' + r.edge IN $sources[row.type])
            CREATE (n)-[:$(r.edge)]->(t)
            FOREACH (_ IN CASE WHEN r.edge IN ['OWNER', 'OWNING_BUSINESS_UNIT', 'BUSINESS_UNIT'] THEN [1] ELSE [] END |
              SET n.readKeys = coalesce(n.readKeys, []) + t.id)
            DELETE r""";

    static final String FORGET = """
            UNWIND $ids AS id
            MATCH (u:Unresolved {id: id}) WHERE u.name IS NULL AND NOT EXISTS { ()-[:UNRESOLVED]->(u) }
            DELETE u""";

    private LinkCypher() {}
}
