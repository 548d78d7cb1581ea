package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The inputs that filter records. */
class WhereInputsTests {

    private final String written = TinyModel.write(WhereInputs::write);

    @Test
    void aRichTableIsFilteredByValuesLookupsAndReverseEnds() {
        assertThat(written).contains("""
            input CrateWhere {
              id: IdFilter
              name: StringFilter
              weight: FloatFilter
              packedOn: DateTimeFilter
              shippedOn: DateTimeFilter
              storedMs: LongFilter
              color: CrateColorFilter
              truck: RecordWhere
              about: RecordWhere
              stops: RecordListWhere
              isStub: BooleanFilter
              version: LongFilter
              and: [CrateWhere!]
              or: [CrateWhere!]
              not: CrateWhere
            }""");
    }

    @Test
    void listsAreFilteredWhereThereIsOne() {
        assertThat(written).contains("""
            input RecordListWhere {
              some: RecordWhere
              none: RecordWhere
              all: RecordWhere
              single: RecordWhere
            }""").doesNotContain("CrateListWhere");
    }

    @Test
    void otherTablesShareOneFilter() {
        assertThat(written).contains("input RecordWhere {\n  id: IdFilter").doesNotContain("Truck", "Harbor");
    }
}
