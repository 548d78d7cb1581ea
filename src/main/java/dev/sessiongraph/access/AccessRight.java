package dev.sessiongraph.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a principal may do with a record, with Dataverse's bit of the enum AccessRights. */
public enum AccessRight {
    READ(0x1),
    WRITE(0x2),
    APPEND(0x4),
    APPEND_TO(0x10),
    CREATE(0x20),
    DELETE(0x10000),
    SHARE(0x40000),
    ASSIGN(0x80000);

    /** What can be shared. */
    public static final Set<AccessRight> SHAREABLE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CREATE)));

    private final long bit;

    AccessRight(long bit) {
        this.bit = bit;
    }

    /** The rights of a mask. Other bits are ignored. */
    public static Set<AccessRight> of(long mask) {
        return Arrays.stream(values())
                .filter(right -> (mask & right.bit) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessRight.class)));
    }

    /** The names of several rights, as the API lists them. */
    public static List<String> names(Collection<AccessRight> rights) {
        return rights.stream().sorted().map(AccessRight::name).toList();
    }

    /** The mask of several rights. */
    public static long mask(Collection<AccessRight> rights) {
        return rights.stream().mapToLong(right -> right.bit).reduce(0, (all, bit) -> all | bit);
    }
}
