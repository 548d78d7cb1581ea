package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The types that group and sum up records. */
class AggregateTypesTests {

    private final String written = TinyModel.write(AggregateTypes::write);

    @Test
    void numbersAndTimesHaveRangesNumbersAlsoSums() {
        assertThat(written).contains("""
            type CrateAggregate {
              key: CrateAggregateKey!
              count: Int!
              groupCount: Int!
              min: CrateAggregateRange!
              max: CrateAggregateRange!
              average: CrateAggregateAverage!
              sum: CrateAggregateSum!
            }
            type CrateAggregateRange {
              weight: Float
              packedOn: DateTime
              shippedOn: DateTime
              storedMs: Long
            }
            type CrateAggregateAverage {
              weight: Float
              storedMs: Float
            }
            type CrateAggregateSum {
              weight: Float
              storedMs: Long
            }""");
    }

    @Test
    void groupsAreByValuesSingleLookupsAndPeriods() {
        assertThat(written)
                .contains(
                        "  color: CrateColor\n  truck: Truck\n  about: RegardingTarget\n", "  packedOnDay: DateTime\n")
                .contains("  COLOR\n  TRUCK\n  ABOUT\n", "  PACKED_ON_DAY\n")
                .doesNotContain("WEIGHT", "STOPS");
    }
}
