package dev.sessiongraph.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of records that tests number. The order of the ids is not that of the numbers. */
public final class TestIds {

    private TestIds() {}

    /** The GUID of the record of that kind and number, the same in each run. */
    public static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
