package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.ValueType;
import java.util.Objects;

/** The names of the types that are generated for a table. */
final class TypeNames {

    private final Model model;

    TypeNames(Model model) {
        this.model = model;
    }

    /** The prefix of the type's inputs and connections: its own name, or {@code Record} if it shares them. */
    String family(String type) {
        Table table = model.ofType(type);
        return table != null && table.rich() ? type : Model.RECORD;
    }

    String where(String type) {
        return family(type) + "Where";
    }

    String listWhere(String type) {
        return family(type) + "ListWhere";
    }

    String orderBy(String type) {
        return family(type) + "OrderBy";
    }

    String connection(String type) {
        return family(type) + "Connection";
    }

    /** The input that filters a stored value. */
    static String filter(Field.Property property) {
        return switch (property.type()) {
            case CHOICE -> Objects.requireNonNull(property.choices()).type() + "Filter";
            case ID -> "IdFilter";
            case URL -> filter(ValueType.STRING);
            default -> filter(property.type());
        };
    }

    static String filter(ValueType type) {
        return type.scalar() + "Filter";
    }
}
