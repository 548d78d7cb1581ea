package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The root fields of mutations. */
class MutationFieldsTests {

    @Test
    void aTableWithoutDocumentedMessagesHasTheUsualMutations() {
        assertThat(TinyModel.write(MutationFields::write)).contains("""
            type Mutation {
              createCrate(input: CreateCrateInput!): Crate
              updateCrate(id: ID! input: UpdateCrateInput! ifVersion: Long): Crate
              upsertCrates(inputs: [UpsertCratesInput!]!): [Crate!]
              deleteCrate(id: ID! ifVersion: Long): DeleteResult
              createRecord(table: String! input: RecordInput!): Record
            """);
    }

    @Test
    void aTableWithDocumentedMessagesHasTheirsOnly() {
        assertThat(TinyModel.writeWithMessages(MutationFields::write, "Assign", "DeleteMultiple", "Retrieve"))
                .contains("""
            type Mutation {
              deleteCrates(ids: [ID!]!): [DeleteResult!]
              assignCrate(id: ID! owner: RecordKey! ifVersion: Long): Crate
              createRecord(""");
    }
}
