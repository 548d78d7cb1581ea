package dev.sessiongraph.model;

import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.List;
import java.util.Set;

/** A table that a type of the schema declares with {@code @table}. */
record DeclaredTable(ObjectTypeDefinition definition, TableNames names, TableType type) implements TableDeclaration {

    static DeclaredTable of(ObjectTypeDefinition definition) {
        Annotation table = Annotation.of(definition, "table").orElseThrow();
        List<String> interfaces = definition.getImplements().stream()
                .map(each -> ((TypeName) each).getName())
                .filter(name -> !Set.of("Node", Model.RECORD).contains(name))
                .toList();
        return new DeclaredTable(
                definition,
                new TableNames(table.text("logicalName"), table.text("schemaName"), table.textOrNull("entitySetName")),
                new TableType(definition.getName(), table.textOrNull("plural"), interfaces, false));
    }

    Annotation annotation() {
        return Annotation.of(definition, "table").orElseThrow();
    }

    @Override
    public RelationshipDocumentation regarding() {
        return Annotation.of(definition, "regarding")
                .map(RelationshipReader::read)
                .orElse(RelationshipDocumentation.NONE);
    }

    @Override
    public void addMistake(Mistakes mistakes, String message) {
        mistakes.add(definition, message);
    }
}
