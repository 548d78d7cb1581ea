package dev.sessiongraph.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of an answer. What a test asks of it must be there. */
public record ResponseData(Map<?, ?> fields) {

    @Nullable
    public Object value(String name) {
        return fields.get(name);
    }

    public String text(String name) {
        return (String) Objects.requireNonNull(fields.get(name), name);
    }

    public int number(String name) {
        return (Integer) Objects.requireNonNull(fields.get(name), name);
    }

    public boolean flag(String name) {
        return (Boolean) Objects.requireNonNull(fields.get(name), name);
    }

    public ResponseData at(String name) {
        return new ResponseData((Map<?, ?>) Objects.requireNonNull(fields.get(name), name));
    }

    public List<ResponseData> each(String name) {
        return ((List<?>) Objects.requireNonNull(fields.get(name), name))
                .stream().map(each -> new ResponseData((Map<?, ?>) each)).toList();
    }
}
