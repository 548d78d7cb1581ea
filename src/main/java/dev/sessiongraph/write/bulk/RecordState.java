package dev.sessiongraph.write.bulk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record's content, made comparable: of two states of a record the newer wins, then the one of the higher version. If
 * both are equal yet the contents differ, the fuller wins, then the greater text, so that the order of arrival never
 * matters.
 *
 * @param values the values by property, without the id
 * @param links each as its edge type and the far end's id
 */
record RecordState(Map<String, Object> values, TreeSet<String> links) {

    private static final Comparator<RecordState> BY_AGE = comparing(
                    RecordState::modifiedOn, nullsFirst(comparing(ZonedDateTime::toInstant)))
            .thenComparing(RecordState::version, nullsFirst(naturalOrder()));

    /** The state that wins is the greater one; equal states have the same content. */
    static final Comparator<RecordState> PRECEDENCE = BY_AGE.thenComparingInt(RecordState::size)
            .thenComparing(state -> new TreeMap<>(state.values).toString())
            .thenComparing(state -> state.links.toString());

    static RecordState of(Map<String, Object> values, Stream<String> links) {
        Map<String, Object> comparable = new HashMap<>(values);
        comparable.replaceAll(
                (name, value) -> value instanceof ZonedDateTime at ? at.withZoneSameInstant(ZoneOffset.UTC) : value);
        return new RecordState(comparable, links.collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    /** The state with only what shows its age. */
    static RecordState ofAge(@Nullable Object modifiedOn, @Nullable Object version) {
        Map<String, Object> values = new HashMap<>();
        if (modifiedOn != null) {
            values.put(ImportedRecord.MODIFIED_ON, modifiedOn);
        }
        if (version != null) {
            values.put(ImportedRecord.VERSION, version);
        }
        return new RecordState(values, new TreeSet<>());
    }

    /** Less than 0 if this state is certainly the older one, more if it is the newer, 0 if only the contents can decide. */
    int compareAge(RecordState other) {
        return BY_AGE.compare(this, other);
    }

    private @Nullable ZonedDateTime modifiedOn() {
        return (ZonedDateTime) values.get(ImportedRecord.MODIFIED_ON);
    }

    @Nullable
    Long version() {
        return (Long) values.get(ImportedRecord.VERSION);
    }

    private int size() {
        return values.size() + links.size();
    }
}
