package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The root fields of queries. */
class QueryFieldsTests {

    @Test
    void aRichTableHasThreeFieldsOfItsOwnAndTheOthersShareOne() {
        assertThat(TinyModel.write(QueryFields::write)).isEqualTo("""
            extend type Query {
              crate(
                id: ID!
              ): Crate
              crates(
                where: CrateWhere
                orderBy: [CrateOrderBy!]
                first: Int
                after: String
                last: Int
                before: String
              ): CrateConnection
              cratesAggregate(
                where: CrateWhere
                groupBy: [CrateGroupBy!]
                orderBy: [AggregateOrderBy!]
                first: Int
              ): [CrateAggregate!]
              records(
                table: String
                where: RecordWhere
                orderBy: [RecordOrderBy!]
                first: Int
                after: String
                last: Int
                before: String
              ): RecordConnection
            }
            """);
    }
}
