package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The enum of edge types. */
class EdgeTypesTests {

    @Test
    void eachEdgeTypeIsListedOnceWithItsTables() {
        assertThat(TinyModel.write(EdgeTypes::write)).isEqualTo("""
            enum SessionLink {
              ABOUT
              STOP
              TRUCK
            }
            """);
        assertThat(TinyModel.described(EdgeTypes::write)).contains("its `truck`; used by `crate`.\"\n  TRUCK");
    }
}
