package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what speaks against a write, so that all of it is told at once: wrong input, missing records, conflicts. */
final class WriteViolations {

    private final List<Violation> input = new ArrayList<>();
    private final List<Violation> missing = new ArrayList<>();
    private final List<Violation> conflicts = new ArrayList<>();

    /** What is wrong with the input, to be added to. */
    List<Violation> input() {
        return input;
    }

    void missing(String path, Table table, String id) {
        missing.add(RequestException.NotFound.missing(path, table.logicalName(), id));
    }

    void conflict(String path, String rule, String message) {
        conflicts.add(Violation.of(path, rule, message));
    }

    /**
     * Refuses another version than the record has.
     *
     * @param path where the client named the record
     * @param ifVersion the version that it must have; null for any
     */
    void checkVersion(String path, StoredRecord record, @Nullable Long ifVersion) {
        if (ifVersion != null && ifVersion != record.version()) {
            conflicts.add(new Violation(
                    path,
                    "version",
                    "the record has the version " + record.version() + ", not " + ifVersion,
                    record.version(),
                    ifVersion.toString()));
        }
    }

    /** Throws all of it, under the first kind of which there is any. */
    void throwIfAny() {
        List<Violation> all = Stream.of(input, missing, conflicts)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!input.isEmpty()) {
            throw new RequestException.BadUserInput(all);
        }
        if (!missing.isEmpty()) {
            throw new RequestException.NotFound(all);
        }
        if (!conflicts.isEmpty()) {
            throw new RequestException.Conflict(all);
        }
    }
}
