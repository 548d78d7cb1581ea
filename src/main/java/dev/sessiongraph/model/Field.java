package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a table: what clients select by its name, and where the graph holds its value. */
public sealed interface Field {

    /** The GraphQL field's name. */
    String name();

    /** The Dataverse column behind the field; null if it has none. */
    default @Nullable Column column() {
        return null;
    }

    /**
     * A value that the record's node holds.
     *
     * @param property the node's property; an alias has that of the field that it repeats
     * @param choices what the values mean if {@code type} is {@link ValueType#CHOICE}
     */
    record Property(
            String name,
            String property,
            ValueType type,
            @Nullable Choices choices,
            @Nullable Column column) implements Field, Value {}

    /**
     * A lookup: an edge from the record to the record that it references.
     *
     * @param many whether a record can have several, so that the field is a connection
     * @param reverse the field that leads back, on each referenced table
     */
    record Lookup(
            String name,
            boolean many,
            LookupTargets referenced,
            Reverse reverse,
            @Nullable Column column) implements Field {

        /** The logical name of the referencing table. */
        public String table() {
            return reverse.table();
        }

        /** The edge's type. */
        public String edge() {
            return reverse.edge();
        }

        /** The GraphQL type of the referenced records. */
        public String type() {
            return referenced.type();
        }

        /** The logical names of the referenced tables. */
        public List<String> targets() {
            return referenced.tables();
        }

        /** Whether it can reference records of more than one table. */
        public boolean polymorphic() {
            return targets().size() > 1;
        }

        /** Its relationships in the metadata, one for each referenced table; an owner's tables count as one. */
        public List<Relationship> relationships() {
            return referenced.relationships().entrySet().stream()
                    .map(each -> new Relationship(this, each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /**
     * The far end of a lookup, always a connection: the records of {@code table} that reference this one.
     *
     * @param table the logical name of the referencing table
     * @param type the GraphQL type of the referencing table
     * @param edge the edge's type
     */
    record Reverse(String name, String table, String type, String edge, String description) implements Field {}

    /** A part of the record that the lookup {@code from} references, or what the choice {@code from} says. */
    record Derived(
            String name,
            String from,
            DerivedPart part,
            @Nullable Column column) implements Field {}

    /** The milliseconds between two date-times of the record. */
    record Duration(String name, String from, String to) implements Field, Value {

        @Override
        public ValueType type() {
            return ValueType.LONG;
        }
    }

    /** The logical name of the record's own table. */
    record LogicalName(String name) implements Field {}

    /**
     * What is found by walking from the record, in a way of its own.
     *
     * @param kind which walk it is
     * @param edge the edge type that it follows, if it can follow several
     * @param type the field's GraphQL type, without what marks a list or a value that is always there
     * @param list whether the field is a plain list
     * @param finds the GraphQL type of the records that it finds
     * @param definition the field's definition in SDL where an interface gives it to its tables; null where the table's own
     *     type has it
     */
    record Walk(
            String name,
            WalkKind kind,
            @Nullable String edge,
            String type,
            boolean list,
            String finds,
            @Nullable String definition)
            implements Field {

        /** Whether the field is a connection. */
        public boolean paged() {
            return type.endsWith("Connection");
        }
    }
}
