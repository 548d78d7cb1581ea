package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Dataverse table.
 *
 * @param graphQlType how GraphQL shows its records
 * @param fields its fields by name, in the schema's order
 */
public record Table(
        TableNames names,
        TableType graphQlType,
        TableKeys keys,
        TableDocumentation documentation,
        Map<String, Field> fields) {

    private static final String STATE = "stateCode";
    private static final String STATUS = "statusCode";

    Table withFields(Map<String, Field> all) {
        return new Table(names, graphQlType, keys, documentation, all);
    }

    public String logicalName() {
        return names.logicalName();
    }

    /** The GraphQL type, which is also the label of its nodes. */
    public String type() {
        return graphQlType.name();
    }

    /** The root field that lists its records; null for tables that share {@code records}. */
    public @Nullable String plural() {
        return graphQlType.plural();
    }

    /** The root field that reads one record. */
    public String singular() {
        return Character.toLowerCase(type().charAt(0)) + type().substring(1);
    }

    /** Whether the table has filters, orders, connections and aggregates of its own. */
    public boolean rich() {
        return plural() != null;
    }

    public List<List<String>> indexes() {
        return keys.indexes();
    }

    /** The messages that the reference documents; null where it says nothing. */
    public @Nullable List<TableMessage> messages() {
        return documentation.messages();
    }

    /** Whether the field is the state or the status of a record. */
    public static boolean isState(String field) {
        return field.equals(STATE) || field.equals(STATUS);
    }

    /** Who owns its records. */
    public Ownership ownership() {
        return documentation.ownership();
    }

    /** The fields of the records that its own depend on, if nobody owns them. */
    public List<String> dependsOn() {
        return documentation.dependsOn();
    }

    /** Whether its records have states and statuses. */
    public boolean hasStates() {
        return fields.get(STATE) instanceof Field.Property state
                && state.choices() != null
                && fields.get(STATUS) instanceof Field.Property status
                && status.choices() != null;
    }

    /** The field of the status, for a table whose records have states. */
    public Field.Property status() {
        return property(STATUS);
    }

    /** The state that a status belongs to. */
    public Choices.Choice stateOf(Choices.Choice status) {
        Choices states = Objects.requireNonNull(property(STATE).choices());
        return Objects.requireNonNull(
                states.byValue().get(Objects.requireNonNull(status.state()).longValue()));
    }

    /** The other statuses to which a plain update can change a record with this one; all if it has none. */
    public List<Choices.Choice> nextStatuses(@Nullable Long from) {
        return reachable(from)
                .filter(status -> from == null || status.value() != from)
                .toList();
    }

    /**
     * Whether a plain update, which is not a SetState, can change the status {@code from} to this state and status; null
     * stands for any.
     */
    public boolean allowsTransition(@Nullable Long from, @Nullable Integer state, @Nullable Integer status) {
        return reachable(from)
                .filter(each -> state == null || state.equals(each.state()))
                .anyMatch(each -> status == null || status == each.value());
    }

    private Stream<Choices.Choice> reachable(@Nullable Long from) {
        Choices statuses = Objects.requireNonNull(status().choices());
        Choices.Choice left = from == null ? null : statuses.byValue().get(from);
        return statuses.all().stream()
                .filter(status -> status.state() != null && (left == null || left.leadsTo(status.value())));
    }

    /** Whether its deleted records can be restored. */
    public boolean restores() {
        return messages() != null
                && messages().stream().anyMatch(message -> message.name().equals(MutationKind.RESTORE.message()));
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The field with this name; GraphQL's validation ensures that it exists. */
    public Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(type() + " has no field " + name);
        }
        return field;
    }

    /** The stored value with this name. */
    public Field.Property property(String name) {
        return (Field.Property) field(name);
    }

    public Stream<Field.Property> properties() {
        return all(Field.Property.class);
    }

    public Stream<Field.Lookup> lookups() {
        return all(Field.Lookup.class);
    }

    /** The lookups whose edges the graph holds: those that fields show, and those of owners that none shows. */
    public Stream<Field.Lookup> storedLookups() {
        return Stream.concat(lookups(), OwnerLookups.hidden(this));
    }

    public Stream<Field.Reverse> reverses() {
        return all(Field.Reverse.class);
    }

    public Stream<Field.Walk> walks() {
        return all(Field.Walk.class);
    }

    /** The documented name of the relationship of an edge of this type to a record of that table; null if it has none. */
    public @Nullable String relationship(String edge, Table target) {
        return lookups()
                .filter(lookup -> lookup.edge().equals(edge) && lookup.targets().contains(target.logicalName()))
                .flatMap(lookup -> lookup.relationships().stream())
                .filter(each -> each.referencedTable().equals(target.logicalName())
                        || each.referencedTable().equals(Relationship.OWNER))
                .flatMap(each -> Stream.ofNullable(each.schemaName()))
                .findFirst()
                .orElse(null);
    }

    private <F extends Field> Stream<F> all(Class<F> kind) {
        return fields.values().stream().filter(kind::isInstance).map(kind::cast);
    }
}
