package dev.sessiongraph.read.answer;

import dev.sessiongraph.access.Privilege;
import dev.sessiongraph.read.plan.ObjectField;
import java.util.Collection;
import java.util.List;

/** Turns privileges into their answers, from texts such as {@code account READ GLOBAL}. */
public final class PrivilegeReader {

    private static final List<String> PARTS = List.of("table", "right", "depth");

    private final ObjectReader<String[]> reader;

    public PrivilegeReader(List<ObjectField> fields) {
        this.reader = new ObjectReader<>(fields, field -> {
            int part = PARTS.indexOf(field.name());
            return parts -> parts[part];
        });
    }

    public List<AnswerObject> answers(Collection<?> texts) {
        return texts.stream()
                .map(String::valueOf)
                .filter(Privilege::isOfTable)
                .map(text -> text.split(" ", -1))
                .map(reader::answer)
                .toList();
    }
}
