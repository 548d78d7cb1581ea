package dev.sessiongraph.model;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code @walk}, on a table's own fields and on those that its interfaces add to it. */
final class WalkFieldReader {

    private final TypeDefinitionRegistry registry;
    private final Mistakes mistakes;

    WalkFieldReader(TypeDefinitionRegistry registry, Mistakes mistakes) {
        this.registry = registry;
        this.mistakes = mistakes;
    }

    /** A walk that the table's own type declares. */
    Field.Walk own(FieldDefinition field, Annotation walk) {
        return read(field, walk, null);
    }

    /** The walks that the table's interfaces add to it. */
    List<Field.Walk> inherited(TableType type) {
        return type.interfaces().stream()
                .map(registry::getTypeOrNull)
                .filter(InterfaceTypeDefinition.class::isInstance)
                .flatMap(shared -> ((InterfaceTypeDefinition) shared).getFieldDefinitions().stream())
                .flatMap(field -> Annotation.of(field, "walk").stream()
                        .map(walk -> read(
                                field, walk, AstPrinter.printAst(field.transform(each -> each.directives(List.of()))))))
                .toList();
    }

    private Field.Walk read(FieldDefinition field, Annotation walk, @Nullable String definition) {
        FieldType type = FieldType.of(field);
        String finds = Optional.ofNullable(walk.textOrNull("finds")).orElse(type.name());
        if (!registry.hasType(TypeName.newTypeName(finds).build())) {
            mistakes.add(field, field.getName() + " finds " + finds + ", which is not a type");
        }
        Optional<WalkKind> kind = WalkKind.ofFile(walk.text("name"));
        if (kind.isEmpty()) {
            mistakes.add(field, field.getName() + " has the walk " + walk.text("name") + ", which does not exist");
        }
        return new Field.Walk(
                field.getName(),
                kind.orElse(WalkKind.ROOT),
                walk.textOrNull("edge"),
                type.name(),
                type.list(),
                finds,
                definition);
    }
}
