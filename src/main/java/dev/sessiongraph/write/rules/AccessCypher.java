package dev.sessiongraph.write.rules;

/** The statements that change who may do what. */
final class AccessCypher {

    static final String SHARE = """
            MATCH (n:Record {id: $id})
            MATCH (p:Record {id: $principal})
            MERGE (p)-[share:SHARED]->(n) SET share.rights = $rights, share.changedOn = $now""";

    static final String SHARE_WITH_ALL = """
            MATCH (n:Record {id: $id})
            MERGE (p:Organization {id: $principal})
            MERGE (p)-[share:SHARED]->(n) SET share.rights = $rights, share.changedOn = $now""";

    static final String UNSHARE = """
            MATCH (n:Record {id: $id})<-[share:SHARED]-(p {id: $principal})
            DELETE share""";

    static final String SET_PRIVILEGES = """
            MATCH (role:Record {id: $id})
            SET role.privileges = $privileges, role.version = coalesce(role.version, 0) + 1, role.modifiedOn = $now
            WITH role
            MATCH (imported:ImportedRole {id: $id})
            DELETE imported""";

    static final String ASSIGN_ROLES = """
            MATCH (p:Record {id: $principal})
            UNWIND $roles AS id
            MATCH (role:Record {id: id})
            MERGE (p)-[:HAS_ROLE]->(role)""";

    static final String REMOVE_ROLES = """
            MATCH (:Record {id: $principal})-[has:HAS_ROLE]->(role) WHERE role.id IN $roles
            DELETE has""";

    /** Those of some users and teams that can own nothing; 1 is an access team's type. */
    static final String BARRED_OWNERS = """
            MATCH (p:Record) WHERE p.id IN $ids AND (p:SystemUser AND p.isDisabled OR p:Team AND p.teamType = 1)
            RETURN p.id AS id, CASE WHEN p:Team THEN 'is an access team' ELSE 'is disabled' END AS reason""";

    static final String UNSHARE_WITH_OWNER = """
            UNWIND $rows AS row
            MATCH (:Record {id: row.owner})-[share:SHARED]->(:Record {id: row.id})
            DELETE share
            RETURN row.id AS id""";

    static final String SHARE_WITH_PREVIOUS = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            MATCH (p:Record {id: row.previous})
            MERGE (p)-[share:SHARED]->(n) SET share.rights = $rights, share.changedOn = $now""";

    static final String COLUMN_SHARES = """
            UNWIND $ids AS object
            MATCH (:Record {id: object})<-[:OBJECT]-(share:PrincipalObjectAttributeAccess)-[:PRINCIPAL]->(with:Record)
            RETURN share.id AS id, object, share.column AS column, with.id AS principal""";

    /** Whether a column of a record is shared with one of the principals, for updates or for reading. */
    static final String COLUMN_SHARE = """
            MATCH (:Record {id: $id})<-[:OBJECT]-(share:PrincipalObjectAttributeAccess)-[:PRINCIPAL]->(with:Record)
            WHERE CASE WHEN $read THEN share.readAccess ELSE share.updateAccess END
              AND share.column = $column AND with.id IN $principals
            RETURN share.id LIMIT 1""";

    private AccessCypher() {}
}
