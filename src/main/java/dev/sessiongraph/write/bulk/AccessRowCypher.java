package dev.sessiongraph.write.bulk;

/** The statements that import who has what, which record is shared with whom, and what roles allow. */
final class AccessRowCypher {

    static final String MEMBERSHIP = """
            UNWIND $rows AS row
            MATCH (a:Record {id: row.from})
            MATCH (b:Record {id: row.to})
            MERGE (a)-[r:EDGE]->(b) ON CREATE SET r.arrived = true
            WITH r, r.arrived AS arrived
            REMOVE r.arrived
            RETURN count(arrived) AS changed""";

    /** Of two states of a share the one that was changed later stays; if that does not decide, the one for more rights. */
    private static final String NEWER = """
            MERGE (p)-[share:SHARED]->(n)
            WITH share, row WHERE share.rights IS NULL
              OR row.changedOn IS NOT NULL AND (share.changedOn IS NULL OR share.changedOn < row.changedOn)
              OR coalesce(share.changedOn = row.changedOn, share.changedOn IS NULL AND row.changedOn IS NULL)
                AND share.rights < row.rights
            SET share.rights = row.rights, share.changedOn = row.changedOn
            RETURN count(*) AS changed""";

    static final String SHARE = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            MATCH (p:Record {id: row.principal})
            """ + NEWER;

    static final String SHARE_WITH_ALL = """
            UNWIND $rows AS row
            MATCH (n:Record {id: row.id})
            MERGE (p:Organization {id: row.principal})
            """ + NEWER;

    static final String NAME_PRIVILEGES = """
            UNWIND $rows AS row
            MERGE (p:ImportedPrivilege {id: row.id})
            WITH p, row WHERE p.name IS NULL OR p.name <> row.name
            SET p.name = row.name
            RETURN count(*) AS changed""";

    static final String ROLES_WITH = """
            MATCH (role:ImportedRole)
            WHERE any(each IN role.privileges WHERE left(each, 36) IN $ids)
            RETURN role.id AS id, role.privileges AS privileges""";

    static final String ROLES = """
            UNWIND $ids AS id
            MATCH (role:ImportedRole {id: id})
            RETURN id, role.privileges AS privileges""";

    static final String SET_ROLES = """
            UNWIND $rows AS row
            MERGE (role:ImportedRole {id: row.id})
            SET role.privileges = row.privileges""";

    static final String NAMES = """
            UNWIND $ids AS id
            MATCH (p:ImportedPrivilege {id: id})
            RETURN id, p.name AS name""";

    static final String SET_PRIVILEGES = """
            UNWIND $rows AS row
            MATCH (role:Record {id: row.id})
            SET role.privileges = row.privileges""";

    private AccessRowCypher() {}
}
