package dev.sessiongraph.read.answer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: its fields by result key, in the order in which the client selected them. Objects of the same
 * selection share their keys, so that each costs only its values.
 */
public final class AnswerObject extends AbstractMap<String, @Nullable Object> {

    private final Form form;
    private final @Nullable Object[] values;

    AnswerObject(Form form, @Nullable Object[] values) {
        this.form = form;
        this.values = values;
    }

    /** What the objects of one selection have in common: the GraphQL type and the keys. */
    static final class Form {

        private final String type;
        private final String[] keys;
        private final Map<String, Integer> positions;

        private Form(String type, Stream<String> keys) {
            this.type = type;
            this.keys = keys.toArray(String[]::new);
            this.positions = HashMap.newHashMap(this.keys.length);
            for (int at = 0; at < this.keys.length; at++) {
                positions.put(this.keys[at], at);
            }
        }

        /** For an object whose type follows from its field. */
        static Form of(Stream<String> keys) {
            return new Form("", keys);
        }

        /** For an object of that type, whose field may be of an interface. */
        static Form of(String type, Stream<String> keys) {
            return new Form(type, keys);
        }
    }

    /** The name of its GraphQL object type; empty if it follows from the field. */
    public String type() {
        return form.type;
    }

    @Override
    public int size() {
        return values.length;
    }

    /** The key at that position in the order of the answer. */
    public String key(int position) {
        return form.keys[position];
    }

    /** The value at that position in the order of the answer. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        Integer position = key == null ? null : form.positions.get(key);
        return position == null ? null : values[position];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && form.positions.containsKey(key);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public Entry<String, @Nullable Object> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return new SimpleImmutableEntry<>(form.keys[next], values[next++]);
                }
            };
        }
    }
}
