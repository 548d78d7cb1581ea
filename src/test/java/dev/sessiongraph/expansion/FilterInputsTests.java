package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The inputs that compare a value. */
class FilterInputsTests {

    private final String written = TinyModel.write(FilterInputs::write);

    @Test
    void aChoiceIsComparedForEqualityOnly() {
        assertThat(written).contains("""
            input CrateColorFilter {
              eq: CrateColor
              ne: CrateColor
              in: [CrateColor!]
              notIn: [CrateColor!]
              isNull: Boolean
            }""");
    }

    @Test
    void aNumberIsComparedByItsOrder() {
        assertThat(written).contains("""
              lt: Float
              lte: Float
              gt: Float
              gte: Float
              between: FloatRange
            }
            input FloatRange {
              from: Float!
              to: Float!
            }""");
    }

    @Test
    void aTextIsComparedByItsPartsAndADateTimeWithTheClock() {
        assertThat(written)
                .contains("  contains: String\n", "  startsWith: String\n", "  endsWith: String\n")
                .contains("  ignoreCase: Boolean = false\n")
                .contains("  within: TimeSpan\n")
                .containsOnlyOnce("within:");
    }
}
