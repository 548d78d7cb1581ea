package dev.sessiongraph.model;

import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names a table, read before any field so that lookups can be resolved, and where it was given. */
record TableHead(
        String logicalName,
        String type,
        @Nullable String entitySetName,
        List<String> interfaces,
        ObjectTypeDefinition definition,
        TableList.@Nullable Row row) {

    private static final ObjectTypeDefinition NONE =
            ObjectTypeDefinition.newObjectTypeDefinition().name("None").build();

    static TableHead of(ObjectTypeDefinition type) {
        Annotation table = Annotation.of(type, "table").orElseThrow();
        List<String> interfaces = type.getImplements().stream()
                .map(each -> ((TypeName) each).getName())
                .filter(name -> !Set.of("Node", "Record").contains(name))
                .toList();
        return new TableHead(
                table.text("logicalName"), type.getName(), table.textOrNull("entitySetName"), interfaces, type, null);
    }

    static TableHead of(TableList.Row row) {
        return new TableHead(
                row.required("logicalName"),
                row.required("type"),
                row.optional("entitySetName"),
                List.of(TableReader.REGARDING_TARGET),
                NONE,
                row);
    }

    void mistake(Mistakes mistakes, String message) {
        if (row != null) {
            mistakes.add(row.file(), row.line(), message);
        } else {
            mistakes.add((Node<?>) definition, message);
        }
    }
}
