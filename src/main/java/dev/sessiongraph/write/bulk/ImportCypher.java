package dev.sessiongraph.write.bulk;

/** The statements of an import. Each has the same text for all tables, values and lookups. */
final class ImportCypher {

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

    /** Locks the records first: one that has changed since it was read stays as it is. A record stays shared, and a role has its privileges. */
    static final String REPLACE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.values.id})
            SET n.locked = true
            REMOVE n.locked
            WITH n, row WHERE coalesce(n.version, -1) = row.version AND coalesce(n.isStub, false) = row.stub
            WITH n, row, [key IN n.readKeys WHERE key STARTS WITH '+'] AS shares,
              n.privileges AS privileges
            SET n = row.values
            SET n.privileges = privileges
            SET n.readKeys = n.readKeys + coalesce(shares, [])
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

    static final String UNRESOLVED_LOOKUPS = "MATCH (:Record)-[r:UNRESOLVED]->() RETURN count(r) AS lookups";

    static final String UNRESOLVED_NAMES = """
            UNWIND $ids AS id
            MATCH (u:Unresolved {id: id}) WHERE u.name IS NOT NULL
            RETURN id, u.name AS name""";

    static final String NAME_UNRESOLVED = """
            UNWIND $rows AS row
            MERGE (u:Unresolved {id: row.id}) SET u.name = row.name""";

    static final String LEAVE_UNRESOLVED = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            UNWIND row.links AS link
            MERGE (u:Unresolved {id: link[1]})
            CREATE (n)-[:UNRESOLVED {edge: link[0]}]->(u)""";

    private ImportCypher() {}
}
