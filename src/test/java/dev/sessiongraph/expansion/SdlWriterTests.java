package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

/** How definitions are written. */
class SdlWriterTests {

    @Test
    void descriptionsAreEscaped() {
        SdlWriter sdl = new SdlWriter(new TypeDefinitionRegistry());
        sdl.open("A \"thing\".", "type Thing")
                .field("A back\\slash.", "name: String")
                .close();

        assertThat(sdl).hasToString("""
            "A \\"thing\\"."
            type Thing {
              "A back\\\\slash."
              name: String
            }
            """);
    }

    @Test
    void aFieldOfTheAnnotatedSchemaKeepsItsDescription() {
        SdlWriter sdl = new SdlWriter(TinyModel.registry());

        assertThat(sdl.description("Crate", "name")).isEqualTo("What is written on the crate.");
        assertThat(sdl.description("Crate", "weight")).isEqualTo("Its `weight`.");
        assertThat(sdl.description("Nothing", "at")).isEqualTo("Its `at`.");
    }
}
