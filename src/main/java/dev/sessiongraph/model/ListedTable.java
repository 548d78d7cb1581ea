package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that a row of a table list declares; {@code cascade} is one rule for all changes. */
record ListedTable(String file, long line, Map<String, String> cells) implements TableDeclaration {

    String required(String column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String optional(String column) {
        String cell = required(column);
        return cell.isEmpty() ? null : cell;
    }

    @Override
    public TableNames names() {
        return new TableNames(required("logicalName"), null, optional("entitySetName"));
    }

    @Override
    public TableType type() {
        return new TableType(required("type"), null, List.of(Model.REGARDING_TARGET), true);
    }

    TableKeys keys() {
        String primaryId = optional("primaryId");
        return new TableKeys(
                primaryId == null ? logicalName() + "id" : primaryId, optional("primaryName"), null, List.of());
    }

    @Override
    public RelationshipDocumentation regarding() {
        return new RelationshipDocumentation(
                optional("relationship"), RelationshipReader.sameForAll(optional("cascade")), optional("addedBy"));
    }

    @Override
    public void addMistake(Mistakes mistakes, String message) {
        mistakes.add(file, line, message);
    }
}
