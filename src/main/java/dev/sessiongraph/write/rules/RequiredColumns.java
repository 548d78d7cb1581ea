package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Column;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.write.plan.RecordChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets the required columns of new records to the choice that a form starts with; columns without one must be given. States,
 * stamps and owners have rules of their own.
 */
final class RequiredColumns {

    private final Map<String, List<Field.Property>> byType = new HashMap<>();

    void complete(RecordChange change, StoredRecord record, List<Violation> violations) {
        for (Field.Property property : byType.computeIfAbsent(change.table().type(), _ -> of(change.table()))) {
            if (change.values().containsKey(property.property()) || record.value(property.property()) != null) {
                continue;
            }
            Column column = property.column();
            Integer start = column == null ? null : column.defaultFormValue();
            if (start == null) {
                violations.add(
                        Violation.of(change.path() + "." + property.name(), ViolationRule.REQUIRED, "must be given"));
            } else {
                record.set(property.property(), start.longValue());
            }
        }
    }

    private static List<Field.Property> of(Table table) {
        return table.properties()
                .filter(property -> property.column() != null
                        && property.column().isRequired()
                        && !Boolean.FALSE.equals(property.column().creatable())
                        && !property.name().equals("id")
                        && !Table.isState(property.name()))
                .toList();
    }
}
