package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The inputs that sort records. */
class OrderInputsTests {

    private final String written = TinyModel.write(OrderInputs::write);

    @Test
    void aRichTableIsSortedByItsValuesAndSingleLookups() {
        assertThat(written).contains("""
            input CrateOrderBy @oneOf {
              id: SortDirection
              name: SortDirection
              weight: SortDirection
              packedOn: SortDirection
              shippedOn: SortDirection
              storedMs: SortDirection
              color: SortDirection
              truck: RecordOrderBy
              about: RecordOrderBy
              isStub: SortDirection
              version: SortDirection
            }""");
    }

    @Test
    void otherTablesShareOneOrder() {
        assertThat(written).contains("input RecordOrderBy @oneOf {").doesNotContain("TruckOrderBy", "HarborOrderBy");
    }
}
