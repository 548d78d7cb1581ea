package dev.sessiongraph.server.graphql;

import dev.sessiongraph.model.AccessMutation;
import dev.sessiongraph.model.Choices;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.ColumnValidity;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Mutation;
import dev.sessiongraph.model.Relationship;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.TableMessage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metadata of the model that clients can query; made once at start. */
final class ModelMetadata {

    private final Map<String, MetadataObject> tables = new TreeMap<>();

    /** The metadata of one table, column and so on, by the names of its fields; absent ones are null. */
    record MetadataObject(Map<String, @Nullable Object> values) {

        static MetadataObject of(@Nullable Object... namesAndValues) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
            return new MetadataObject(values);
        }
    }

    ModelMetadata(Model model) {
        model.tables().forEach(table -> tables.put(table.logicalName(), table(table, model)));
    }

    List<MetadataObject> tables() {
        return List.copyOf(tables.values());
    }

    @Nullable
    MetadataObject table(String logicalName) {
        return tables.get(logicalName);
    }

    private static MetadataObject table(Table table, Model model) {
        return MetadataObject.of(
                "logicalName", table.logicalName(),
                "schemaName", table.names().schemaName(),
                "entitySetName", table.names().entitySetName(),
                "typeName", table.type(),
                "primaryId", table.keys().primaryId(),
                "primaryName", table.keys().primaryName(),
                "ownership", table.ownership().text(),
                "columns",
                        table.fields().values().stream()
                                .filter(field -> field.column() != null)
                                .map(ModelMetadata::column)
                                .toList(),
                "relationships",
                        model.relationships().stream()
                                .filter(relationship -> joins(relationship, table))
                                .map(ModelMetadata::relationship)
                                .toList(),
                "messages",
                        table.messages() == null
                                ? null
                                : table.messages().stream()
                                        .map(message -> message(message, table))
                                        .toList(),
                "events", table.documentation().events());
    }

    private static MetadataObject column(Field field) {
        Column column = Objects.requireNonNull(field.column());
        return MetadataObject.of(
                "schemaName", column.schemaName(),
                "logicalName", column.logicalName(),
                "field", field.name(),
                "type", column.type(),
                "format", column.format(),
                "dateTimeBehavior", column.dataType().dateTimeBehavior(),
                "required", column.required(),
                "maxLength", column.maxLength(),
                "maxSizeInKB", column.limits().maxSizeInKB(),
                "minValue", column.minValue(),
                "maxValue", column.maxValue(),
                "precision", column.precision(),
                "defaultFormValue", column.defaultFormValue(),
                "readable", column.usage().isValid(ColumnValidity.READ),
                "creatable", column.creatable(),
                "updatable", column.updatable(),
                "targets", column.dataType().targets(),
                "choices",
                        field instanceof Field.Property property && property.choices() != null
                                ? property.choices().all().stream()
                                        .map(ModelMetadata::choice)
                                        .toList()
                                : null);
    }

    private static MetadataObject choice(Choices.Choice choice) {
        return MetadataObject.of(
                "value", choice.value(),
                "label", choice.label(),
                "name", choice.name(),
                "state", choice.state(),
                "defaultStatus", choice.defaultStatus());
    }

    /** A relationship to {@code owner} refers to users and teams, since no table has that name. */
    private static boolean joins(Relationship relationship, Table table) {
        String referenced = relationship.referencedTable();
        return relationship.referencingTable().equals(table.logicalName())
                || referenced.equals(table.logicalName())
                || referenced.equals(Relationship.OWNER)
                        && table.graphQlType().interfaces().contains("Owner");
    }

    private static MetadataObject relationship(Relationship relationship) {
        Map<String, String> cascade = relationship.cascade();
        return MetadataObject.of(
                "schemaName", relationship.schemaName(),
                "referencingTable", relationship.referencingTable(),
                "referencingColumn", relationship.referencingColumn(),
                "referencedTable", relationship.referencedTable(),
                "edgeType", relationship.lookup().edge(),
                "field", relationship.lookup().name(),
                "reverseField", relationship.lookup().reverse().name(),
                "cascade", cascade == null ? null : new MetadataObject(new LinkedHashMap<>(cascade)),
                "addedBy", relationship.documentation().addedBy(),
                "documented", relationship.documented());
    }

    private static MetadataObject message(TableMessage message, Table table) {
        List<String> operations = switch (message.name()) {
            case "Retrieve" -> List.of(table.singular());
            case "RetrieveMultiple" -> List.of(String.valueOf(table.plural()), table.plural() + "Aggregate");
            case "IsValidStateTransition" -> List.of("isValidStateTransition");
            case "RetrievePrincipalAccess" -> List.of("principalAccess");
            case "RetrieveSharedPrincipalsAndAccess" -> List.of("sharedPrincipals");
            default ->
                Stream.concat(
                                Mutation.of(table)
                                        .filter(mutation ->
                                                mutation.kind().message().equals(message.name()))
                                        .map(Mutation::name),
                                Arrays.stream(AccessMutation.values())
                                        .filter(mutation -> message.name().equals(mutation.message()))
                                        .map(AccessMutation::field))
                        .toList();
        };
        return MetadataObject.of("name", message.name(), "event", message.event(), "operations", operations);
    }
}
