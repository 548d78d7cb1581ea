package dev.sessiongraph.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The table that first used an id, for very many ids: an open hash table of 64 bits of each id, with 14 to 28 bytes an id
 * where a map of objects needs 150. Two ids with the same 64 bits count as one; among 100 million random ids that happens to
 * a pair once in 3,700 runs.
 */
final class TableOfId {

    private static final int FIRST_CAPACITY = 1 << 12;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Short> numbers = new HashMap<>();
    private long[] keys = new long[FIRST_CAPACITY];
    private short[] tables = new short[FIRST_CAPACITY];
    private int size;

    /** The table that has the id: the given one if none had it before. */
    String claim(String id, String table) {
        short number = numbers.computeIfAbsent(table, name -> {
            names.add(name);
            return (short) names.size();
        });
        if (size > keys.length / 10 * 7) {
            grow();
        }
        UUID uuid = UUID.fromString(id);
        long key = uuid.getMostSignificantBits() * MULTIPLIER ^ uuid.getLeastSignificantBits();
        int place = place(key);
        if (tables[place] == 0) {
            keys[place] = key;
            tables[place] = number;
            size++;
        }
        return names.get(tables[place] - 1);
    }

    private int place(long key) {
        long mixed = key * MULTIPLIER;
        int place = (int) (mixed >>> 32) & keys.length - 1;
        while (tables[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        short[] oldTables = tables;
        keys = new long[oldKeys.length * 2];
        tables = new short[keys.length];
        for (int index = 0; index < oldKeys.length; index++) {
            if (oldTables[index] != 0) {
                int place = place(oldKeys[index]);
                keys[place] = oldKeys[index];
                tables[place] = oldTables[index];
            }
        }
    }
}
