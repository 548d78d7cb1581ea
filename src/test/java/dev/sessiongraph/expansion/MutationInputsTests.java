package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The inputs of mutations. */
class MutationInputsTests {

    private final String written = TinyModel.write(MutationInputs::write);

    @Test
    void aCreateHasTheColumnsThatAreValidForIt() {
        assertThat(written).contains("""
            input CreateCrateInput {
              id: ID
              name: String
              weight: Float
              color: CrateColor
              truck: RecordId
              about: RecordId
              stops: [RecordId!]
            }""");
    }

    @Test
    void anUpdateHasTheColumnsThatAreValidForIt() {
        assertThat(written).contains("""
            input UpdateCrateInput {
              name: String
              packedOn: DateTime
              color: CrateColor""");
    }

    @Test
    void anUpsertHasBothAndTheKey() {
        assertThat(written).contains("""
            input UpsertCratesInput {
              id: ID!
              ifVersion: Long
              name: String
              weight: Float
              packedOn: DateTime""");
    }

    @Test
    void anInputSaysTheSameAsItsField() {
        assertThat(TinyModel.described(MutationInputs::write))
                .contains("\"What is written on the crate.\"\n  name: String", "\"Its `weight`.\"\n  weight: Float");
    }
}
