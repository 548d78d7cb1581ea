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

    private AccessCypher() {}
}
