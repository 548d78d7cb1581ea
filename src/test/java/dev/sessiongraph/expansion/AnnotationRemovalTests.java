package dev.sessiongraph.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server keeps of the annotated schema for itself. */
class AnnotationRemovalTests {

    private final TypeDefinitionRegistry registry = TinyModel.registry();

    @BeforeEach
    void remove() {
        new AnnotationRemoval(TinyModel.model(), registry).run();
    }

    @Test
    void directivesAndTheTypesOfTheirArgumentsAreRemoved() {
        assertThat(registry.getDirectiveDefinitions()).isEmpty();
        assertThat(registry.types())
                .containsKeys("Crate", "CrateColor", "Node")
                .doesNotContainKeys("Cascade", "CascadeRule", "ColumnType", "Part");
    }

    @Test
    void fieldsStayWithoutAnnotationsExceptForListsOfLookups() {
        ObjectTypeDefinition crate =
                Objects.requireNonNull(registry.getTypeOrNull("Crate", ObjectTypeDefinition.class));
        assertThat(crate.getDirectives()).isEmpty();
        assertThat(crate.getFieldDefinitions())
                .allSatisfy(field -> assertThat(field.getDirectives()).isEmpty())
                .extracting(FieldDefinition::getName)
                .contains("id", "truck", "storedMs")
                .doesNotContain("stops");
    }
}
