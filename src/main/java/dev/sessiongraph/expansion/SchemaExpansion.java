package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelException;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Expands the annotated schema into the one that clients see. Each family of types has a class that writes it as SDL; all
 * are merged into the registry, from which the annotations are removed.
 */
public final class SchemaExpansion implements TypeDefinitionConfigurer {

    private static final List<BiConsumer<Model, SdlWriter>> FAMILIES = List.of(
            RecordTypes::write,
            FilterInputs::write,
            WhereInputs::write,
            OrderInputs::write,
            ConnectionTypes::write,
            AggregateTypes::write,
            EdgeTypes::write,
            QueryFields::write,
            MutationInputs::write,
            MutationFields::write);

    private final Model model;

    public SchemaExpansion(Model model) {
        this.model = model;
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        removeFrameworksConnections(registry);
        SdlWriter sdl = new SdlWriter(registry);
        new AnnotationRemoval(model, registry).run();
        FAMILIES.forEach(family -> family.accept(model, sdl));
        try {
            try {
                registry.merge(new SchemaParser().parse(sdl.toString()));
            } catch (SchemaProblem collision) {
                throw new ModelException(
                        collision.getErrors().stream()
                                .map(error -> "a table's type collides with a generated type: " + error.getMessage())
                                .toList(),
                        collision);
            }
        } catch (SchemaProblem collision) {
            throw new ModelException(
                    collision.getErrors().stream()
                            .map(error -> "the expanded schema is wrong: " + error.getMessage())
                            .toList(),
                    collision);
        }
    }

    /** Spring adds connection types of its own, which come from no source and have no total. */
    private static void removeFrameworksConnections(TypeDefinitionRegistry registry) {
        List.copyOf(registry.types().values()).stream()
                .filter(type -> type.getSourceLocation() == null)
                .forEach(registry::remove);
    }
}
