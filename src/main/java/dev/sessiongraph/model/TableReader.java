package dev.sessiongraph.model;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a table from its declaration. {@link ReverseEnds} adds the fields that lead back along lookups. */
final class TableReader {

    private static final List<Field> SHARED = List.of(
            new Field.LogicalName("logicalName"),
            new Field.Property("isStub", "isStub", ValueType.FLAG, null, null),
            new Field.Property("version", "version", ValueType.LONG, null, null),
            new Field.Derived("myAccess", "", DerivedPart.ACCESS, null));

    private final TableFieldReader fields;
    private final WalkFieldReader walks;
    private final TableCheck check;

    TableReader(TypeDefinitionRegistry registry, List<TableDeclaration> tables, Mistakes mistakes) {
        this.fields = new TableFieldReader(registry, tables, mistakes);
        this.walks = new WalkFieldReader(registry, mistakes);
        this.check = new TableCheck(registry, mistakes);
    }

    Table read(TableDeclaration declaration) {
        return switch (declaration) {
            case DeclaredTable declared -> declared(declared);
            case ListedTable listed -> listed(listed);
        };
    }

    private Table declared(DeclaredTable table) {
        Annotation annotation = table.annotation();
        check.interfaces(table.definition());
        TableDocumentation documentation = documentation(table, annotation);
        Map<String, Field> all = withShared(fields.read(table, documentation.messages() != null), table.type());
        check.references(table.definition(), annotation, all);
        TableKeys keys = new TableKeys(
                annotation.text("primaryId"),
                annotation.textOrNull("primaryName"),
                annotation.textOrNull("yomiName"),
                annotation.lists("indexes"));
        return new Table(table.names(), table.type(), keys, documentation, all);
    }

    private static TableDocumentation documentation(DeclaredTable table, Annotation annotation) {
        List<TableMessage> messages = Annotation.all(table.definition(), "messages").stream()
                .flatMap(each -> each.texts("names").stream().map(name -> new TableMessage(name, each.flag("event"))))
                .sorted(Comparator.comparing(TableMessage::name))
                .toList();
        return new TableDocumentation(
                Ownership.of(Objects.requireNonNullElse(annotation.textOrNull("ownership"), "UserOwned")),
                annotation.has("dependsOn") ? annotation.texts("dependsOn") : List.of(),
                messages.isEmpty() ? null : messages,
                annotation.has("events") ? annotation.texts("events") : null);
    }

    private Table listed(ListedTable table) {
        TableKeys keys = table.keys();
        Map<String, Field> own = new LinkedHashMap<>();
        own.put("id", value("id", ValueType.ID, Column.plain(keys.primaryId(), "Uniqueidentifier")));
        String name = keys.primaryName();
        own.put("name", value("name", ValueType.STRING, name == null ? null : Column.plain(name, "String")));
        return new Table(table.names(), table.type(), keys, TableDocumentation.NONE, withShared(own, table.type()));
    }

    private static Field value(String name, ValueType type, @Nullable Column column) {
        return new Field.Property(name, name, type, null, column);
    }

    /** Adds the fields that all records have, and the walks of the type's interfaces. */
    private Map<String, Field> withShared(Map<String, Field> own, TableType type) {
        SHARED.forEach(field -> own.putIfAbsent(field.name(), field));
        walks.inherited(type).forEach(walk -> own.putIfAbsent(walk.name(), walk));
        return Collections.unmodifiableMap(own);
    }
}
