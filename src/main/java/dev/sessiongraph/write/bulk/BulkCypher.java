package dev.sessiongraph.write.bulk;

/** The statements of a bulk write. Each is one text, whatever tables, values and lookups its rows hold. */
final class BulkCypher {

    static final String LOCK = "MERGE (l:Lock {name: 'bulk write'}) SET l.takenOn = datetime()";

    static final String KNOWN = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})
            RETURN id, labels(n) AS labels, n.isStub AS stub, n.name AS name, n.modifiedOn AS modifiedOn, n.version AS version""";

    static final String CONTENTS = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            RETURN row.id AS id, properties(n) AS values, COLLECT {
              MATCH (n)-[r]->(t) WHERE type(r) IN $edges[row.type] RETURN coalesce(r.edge, type(r)) + ' ' + t.id
            } AS links""";

    static final String CREATE = """
            UNWIND $rows AS row
            CREATE (n:Record:$(row.type)) SET n = row.values""";

    /** Takes the records' locks first: one that somebody has changed since it was looked at is left as it is. */
    static final String REPLACE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.values.id})
            SET n.locked = true
            REMOVE n.locked
            WITH n, row WHERE coalesce(n.version, -1) = row.version AND coalesce(n.isStub, false) = row.stub
            SET n = row.values
            WITH n, row
            CALL (n, row) { MATCH (n)-[r]->() WHERE type(r) IN $edges[row.type] DELETE r }
            RETURN count(*) AS replaced""";

    static final String RENAME = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            SET n.locked = true
            REMOVE n.locked
            WITH n, row WHERE n.isStub
            SET n.name = row.name""";

    /** The records to link to, in their order; nothing at all if one of them is gone. */
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

    /** Creates records that link to none of each other. */
    static final String CREATE_LINKED = TARGETS + CREATE + """

            WITH n, row, targets""" + LINKS;

    /** Stops at the first: to count them all would take a look at all that the transaction has written. */
    static final String HAS_UNRESOLVED = "MATCH (u:Unresolved) WITH u LIMIT 1 RETURN count(u) AS nodes";

    static final String UNRESOLVED_LOOKUPS = "MATCH (:Record)-[r:UNRESOLVED]->() RETURN count(r) AS lookups";

    static final String UNRESOLVED_NAMES = """
            UNWIND $ids AS id
            MATCH (u:Unresolved {id: id}) WHERE u.name IS NOT NULL
            RETURN id, u.name AS name""";

    static final String UNRESOLVED_OF = """
            UNWIND $ids AS id
            MATCH (:Record {id: id})-[:UNRESOLVED]->(u)
            RETURN DISTINCT u.id AS id""";

    static final String NAME_UNRESOLVED = """
            UNWIND $rows AS row
            MERGE (u:Unresolved {id: row.id}) SET u.name = row.name""";

    static final String LEAVE_UNRESOLVED = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            UNWIND row.links AS link
            MERGE (u:Unresolved {id: link[1]})
            CREATE (n)-[:UNRESOLVED {edge: link[0]}]->(u)""";

    static final String RESOLVE = """
            UNWIND $rows AS row
            MATCH (u:Unresolved {id: row.id})
            MATCH (t:Record {id: row.id})
            SET u.name = null
            WITH u, t, row
            MATCH (n)-[r:UNRESOLVED]->(u)
            WHERE any(label IN labels(n) WHERE label + ' ' + r.edge IN $sources[row.type])
            CREATE (n)-[:$(r.edge)]->(t)
            DELETE r""";

    static final String FORGET = """
            UNWIND $ids AS id
            MATCH (u:Unresolved {id: id}) WHERE u.name IS NULL AND NOT EXISTS { ()-[:UNRESOLVED]->(u) }
            DELETE u""";

    private BulkCypher() {}
}
