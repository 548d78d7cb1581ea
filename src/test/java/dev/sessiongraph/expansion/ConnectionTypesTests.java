package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The connections and their edges. */
class ConnectionTypesTests {

    private final String written = TinyModel.write(ConnectionTypes::write);

    @Test
    void aRichTableHasAConnectionOfItsOwn() {
        assertThat(written).contains("""
            type CrateConnection {
              edges: [CrateEdge!]!
              nodes: [Crate!]!
              pageInfo: PageInfo!
              totalCount(
                limit: Int
              ): Int!
            }
            type CrateEdge {
              cursor: String!
              node: Crate!
            }""");
    }

    @Test
    void otherTablesShareOneConnection() {
        assertThat(written).containsOnlyOnce("type RecordConnection {").doesNotContain("Truck", "Harbor");
    }

    @Test
    void aWalkHasTheConnectionOfItsField() {
        assertThat(written).containsOnlyOnce("type SessionConnection {");
    }
}
