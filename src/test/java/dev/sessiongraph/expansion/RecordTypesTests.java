package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The fields that object types get beside those of the schema. */
class RecordTypesTests {

    private final String written = TinyModel.write(RecordTypes::write);

    @Test
    void aDeclaredTypeIsExtendedByWhatAllRecordsShare() {
        assertThat(written).contains("""
            extend type Crate implements Node & Record {
              logicalName: String!
              isStub: Boolean!
              version: Long
              myAccess: [AccessRight!]!
              stops(""");
    }

    @Test
    void aRowOfATableListBecomesATypeWithTheWalksOfItsInterface() {
        assertThat(written).contains("""
            type Harbor implements Node & Record & RegardingTarget {
              id: ID!
              name: String
              logicalName: String!""").contains("): SessionConnection!");
    }

    @Test
    void lookupsAreConnectionsAtTheirFarEnd() {
        assertThat(written).contains("""
            extend type Truck implements Node & Record {
              logicalName: String!
              isStub: Boolean!
              version: Long
              myAccess: [AccessRight!]!
              crates(
                where: CrateWhere
                orderBy: [CrateOrderBy!]
                first: Int
                after: String
                last: Int
                before: String
              ): CrateConnection!
              stopCrates(
            """);
    }

    @Test
    void anInterfaceHasTheFarEndsOfItsLookups() {
        assertThat(written).contains("extend interface RegardingTarget {\n  crates(");
    }
}
