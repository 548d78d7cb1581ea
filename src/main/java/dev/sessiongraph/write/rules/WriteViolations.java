package dev.sessiongraph.write.rules;

import dev.sessiongraph.failure.RequestException;
import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects all violations of a write, to report them together: wrong input, missing records, conflicts. */
final class WriteViolations {

    private final List<Violation> input = new ArrayList<>();
    private final List<Violation> missing = new ArrayList<>();
    private final List<Violation> conflicts = new ArrayList<>();

    /** @param found those of the input that are known already */
    WriteViolations(List<Violation> found) {
        input.addAll(found);
    }

    /** Those of the input; others can be added to the list. */
    List<Violation> input() {
        return input;
    }

    void missing(String path, Table table, String id) {
        missing.add(RequestException.NotFound.missing(path, table.logicalName(), id));
    }

    void conflict(String path, ViolationRule rule, String message) {
        conflicts.add(Violation.of(path, rule, message));
    }

    /**
     * Rejects another version than the record has.
     *
     * @param path where the client gave the record's id
     * @param ifVersion the version that it must have; null for any
     */
    void checkVersion(String path, StoredRecord record, @Nullable Long ifVersion) {
        if (ifVersion != null && ifVersion != record.version()) {
            conflicts.add(new Violation(
                    ifVersionPath(path),
                    ViolationRule.VERSION,
                    "the record has the version " + record.version() + ", not " + ifVersion,
                    record.version(),
                    ifVersion.toString()));
        }
    }

    /** Where the client gave the version: beside the id. */
    static String ifVersionPath(String idPath) {
        return idPath.substring(0, idPath.lastIndexOf('.') + 1) + "ifVersion";
    }

    /** Throws all of them, with the code of the first kind that occurs. */
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
