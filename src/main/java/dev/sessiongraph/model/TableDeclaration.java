package dev.sessiongraph.model;

/** A table as it is declared, before its fields are read: its names and type are needed first to resolve lookups. */
sealed interface TableDeclaration permits DeclaredTable, ListedTable {

    TableNames names();

    TableType type();

    /** What it says about the relationship of process sessions that regard the table's records. */
    RelationshipDocumentation regarding();

    /** Adds a mistake at the place of the declaration. */
    void addMistake(Mistakes mistakes, String message);

    default String logicalName() {
        return names().logicalName();
    }
}
