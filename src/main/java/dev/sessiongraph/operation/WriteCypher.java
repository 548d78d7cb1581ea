package dev.sessiongraph.operation;

/** The statements of single writes. Each is one text, whatever tables, values and lookups its rows hold. */
final class WriteCypher {

    /** Takes the records' locks, in the order of the ids. */
    static final String TAKE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})
            SET n.locked = true
            REMOVE n.locked""";

    /** The same, and tells what the records are. */
    static final String LOCK = TAKE + """

            WITH id, n
            RETURN id, labels(n) AS labels, properties(n) AS values,
              COLLECT { MATCH (n)-[r]->(t:Record) RETURN [type(r), t.id] } AS links""";

    static final String TARGETS = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})
            RETURN id, labels(n) AS labels, COLLECT { MATCH (n)-[:BUSINESS_UNIT]->(u) RETURN u.id LIMIT 1 }[0] AS unit""";

    static final String CALLER = """
            MERGE (n:Record {id: $id})
            ON CREATE SET n:SystemUser, n.name = 'SYSTEM', n.version = 1, n.modifiedOn = $now""";

    static final String UPDATE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id}) SET n = row.values""";

    static final String UNLINK = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})-[r]->() WHERE type(r) IN row.edges
            DELETE r""";

    /** A cycle that leads back to one of the records along a lookup. */
    static final String CYCLE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})-[:EDGE]->(next)
            MATCH path = SHORTEST 1 (next)-[:EDGE]->*(n)
            RETURN [each IN nodes(path) | each.id] AS cycle LIMIT 1""";

    /** The same along links, which either side can record. */
    static final String LINKED_CYCLE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next)
            WHERE (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = n)
            MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far)
              WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (n)
            RETURN [each IN nodes(path) | each.id] AS cycle LIMIT 1""";

    /** What names the records by lookups whose rule for deletes matters: as label and edge type. */
    static final String NAMED_BY = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})<-[r]-(m:Record)
            WHERE any(label IN labels(m) WHERE label + ' ' + type(r) IN $matters)
            RETURN id, type(r) AS edge, m.id AS by, labels(m) AS labels LIMIT $limit""";

    static final String DELETE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id}) DETACH DELETE n""";

    private WriteCypher() {}
}
