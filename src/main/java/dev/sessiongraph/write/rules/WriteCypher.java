package dev.sessiongraph.write.rules;

/** The statements of single writes. Each has the same text for all tables, values and lookups. */
final class WriteCypher {

    /** Locks the records, in the order of the ids. */
    static final String LOCK = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})
            SET n.locked = true
            REMOVE n.locked""";

    /** Locks the records too, and returns them with the records that their lookups reference or wait for. */
    static final String LOCK_AND_READ = LOCK + """

            WITH id, n
            RETURN id, labels(n) AS labels, properties(n) AS values, COLLECT {
              MATCH (n)-[r:!SHARED]->(t) WHERE NOT t:DeletedRecord
              RETURN [CASE type(r) WHEN 'UNRESOLVED' THEN r.edge ELSE type(r) END, t.id]
            } AS links""";

    static final String LOCK_LINKS = "MERGE (l:Lock {name: 'links'}) SET l.takenOn = datetime()";

    static final String TARGETS = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})
            RETURN id, labels(n) AS labels, COLLECT { MATCH (n)-[:BUSINESS_UNIT]->(u) RETURN u.id LIMIT 1 }[0] AS unit""";

    static final String CALLER = """
            MERGE (n:Record {id: $id})
            ON CREATE SET n:SystemUser, n.name = 'SYSTEM', n.version = 1, n.modifiedOn = $now,
              n.readKeys = ['SystemUser', $id]""";

    static final String UPDATE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id}) SET n = row.values""";

    static final String UNLINK = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})-[r]->() WHERE coalesce(r.edge, type(r)) IN row.edges
            DELETE r""";

    /** A cycle through one of the records along a lookup. */
    static final String CYCLE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})-[:EDGE]->(next)
            MATCH path = SHORTEST 1 (next)-[:EDGE]->*(n)
            RETURN [each IN nodes(path) | each.id] AS cycle LIMIT 1""";

    /** A cycle through one of the sessions along linked sessions, whose order either of the two can record. */
    static final String LINKED_CYCLE = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next)
            WHERE (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = n)
            MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far)
              WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (n)
            RETURN [each IN nodes(path) | each.id] AS cycle LIMIT 1""";

    /** The records that reference these by lookups that have a cascade rule, which are given as label and edge type. */
    static final String REFERENCING = """
            UNWIND $ids AS id
            MATCH (n:Record {id: id})<-[r]-(m:Record)
            WHERE any(label IN labels(m) WHERE label + ' ' + type(r) IN $matters)
            RETURN id, type(r) AS edge, m.id AS by, labels(m) AS labels LIMIT $limit""";

    /**
     * Deletes records with the edges that it sees; the records that reference them get a new version. Counts the records that
     * have come to reference one by a lookup with a cascade rule since they were searched, and are not deleted too. An edge
     * that it does not see makes the database reject the commit, since it does not detach.
     */
    static final String DELETE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            CALL (n, row) {
              MATCH (n)<-[r:!SHARED]-(s:Record)
              WITH row, s, collect(r) AS edges, collect(type(r)) AS types
              WITH s, edges, NOT s.id IN $gone AND any(label IN labels(s)
                WHERE any(type IN types WHERE label + ' ' + type IN $matters[row.type])) AS missed
              SET s.version = coalesce(s.version, 0) + 1
              FOREACH (edge IN edges | DELETE edge)
              RETURN count(CASE WHEN missed THEN 1 END) AS missed
            }
            CALL (n) { MATCH (n)-[r]->() DELETE r }
            CALL (n) { MATCH (n)<-[r:DELETED|SHARED]-() DELETE r }
            DELETE n
            RETURN sum(missed) AS missed""";

    /** The records deleted since then, of those with these ids, with their types. */
    static final String DELETED = """
            UNWIND $ids AS id
            MATCH (n:DeletedRecord {id: id}) WHERE n.deletedOn >= $since
            RETURN id, n.deletedType AS type""";

    /**
     * Keeps a copy of each of the records in place of an earlier one. The edges of a copy have a type that no read follows,
     * since some reads do not look at the labels of the far end.
     */
    static final String KEEP = """
            UNWIND $rows AS row
            CALL (row) { MATCH (earlier:DeletedRecord {id: row.id}) DETACH DELETE earlier }
            MATCH (n:Record {id: row.id})
            CREATE (d:DeletedRecord) SET d = properties(n), d.deletedOn = row.now, d.deletedType = row.type
            WITH n, d
            CALL (n, d) { MATCH (n)-[r:!SHARED]->(t:Record) CREATE (d)-[:DELETED {edge: type(r)}]->(t) }
            CALL (n, d) { MATCH (n)-[r:UNRESOLVED]->(u) CREATE (d)-[:UNRESOLVED {edge: r.edge}]->(u) }
            CALL (n, d) { MATCH (n)<-[r:!SHARED]-(s:Record) CREATE (d)<-[:DELETED {edge: type(r)}]-(s) }""";

    /** Restores a kept copy, in place of a stub if there is one. A lookup that references another record by now stays so. */
    static final String RESTORE = """
            MATCH (d:DeletedRecord {id: $id})
            MERGE (n:Record {id: $id})
            SET n:$(d.deletedType), n = properties(d), n.deletedOn = null, n.deletedType = null
            WITH n, d
            CALL (n, d) { MATCH (d)-[r:DELETED]->(t:Record) CREATE (n)-[:$(r.edge)]->(t) }
            CALL (n, d) { MATCH (d)-[r:UNRESOLVED]->(u) CREATE (n)-[:UNRESOLVED {edge: r.edge}]->(u) }
            CALL (n, d) {
              MATCH (d)<-[r:DELETED]-(s:Record)
              WHERE NOT EXISTS { (s)-[other]->() WHERE type(other) = r.edge }
              CREATE (n)<-[:$(r.edge)]-(s)
              SET s.version = coalesce(s.version, 0) + 1
            }
            DETACH DELETE d
            RETURN EXISTS { (n)-[r:OWNER|UNRESOLVED]->() WHERE coalesce(r.edge, type(r)) = 'OWNER' } AS owned""";

    /** Purges the copies that were kept before then, up to a limit. */
    static final String PURGE = """
            MATCH (n:DeletedRecord) WHERE n.deletedOn < $before
            WITH n LIMIT $limit
            DETACH DELETE n
            RETURN count(*) AS purged""";

    /** A run and all runs below it, however deep. */
    static final String RUNS = """
            MATCH (n:FlowSession {id: $id})<-[:PARENT_DESKTOP_FLOW_RUN*0..]-(run)
            RETURN DISTINCT run.id AS id LIMIT $limit""";

    private WriteCypher() {}
}
