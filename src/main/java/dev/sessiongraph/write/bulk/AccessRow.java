package dev.sessiongraph.write.bulk;

import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table that is not one of records: it becomes an edge, or a part of what a role allows. */
public sealed interface AccessRow {

    /** A record that the row names, which becomes a stub unless it exists. */
    record NamedRecord(String table, String id) {}

    /** The records that the row names. */
    Stream<NamedRecord> records();

    /** Somebody has something, such as a role. */
    record Membership(NamedRecord from, String edge, NamedRecord to) implements AccessRow {

        @Override
        public Stream<NamedRecord> records() {
            return Stream.of(from, to);
        }
    }

    /**
     * A record is shared.
     *
     * @param principal with whom; null for the organization
     * @param rights the mask of the rights
     * @param changedOn when it was shared for these
     */
    record Share(
            @Nullable NamedRecord principal,
            NamedRecord record,
            long rights,
            @Nullable ZonedDateTime changedOn) implements AccessRow {

        @Override
        public Stream<NamedRecord> records() {
            return Stream.concat(Stream.ofNullable(principal), Stream.of(record));
        }
    }

    /** A privilege has a name, such as {@code prvReadAccount}. */
    record PrivilegeName(String id, String name) implements AccessRow {

        @Override
        public Stream<NamedRecord> records() {
            return Stream.empty();
        }
    }

    /**
     * A role has a privilege.
     *
     * @param depths the mask of its depths
     */
    record PrivilegeOfRole(NamedRecord role, String privilege, long depths) implements AccessRow {

        @Override
        public Stream<NamedRecord> records() {
            return Stream.of(role);
        }
    }
}
