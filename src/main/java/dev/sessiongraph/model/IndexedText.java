package dev.sessiongraph.model;

import java.nio.charset.StandardCharsets;

/** The limit of texts that the store keeps in an index: its keys hold at most 8 kB, and the record's id is a part of each. */
public final class IndexedText {

    /** The most bytes that such a text may have in UTF-8, which is how the index counts. */
    public static final int MOST_BYTES = 7_500;

    private static final int MOST_BYTES_A_CHARACTER = 3;

    private IndexedText() {}

    /** Whether an index can hold the text. */
    public static boolean fits(String text) {
        return text.length() <= MOST_BYTES / MOST_BYTES_A_CHARACTER || bytes(text) <= MOST_BYTES;
    }

    /** The length of the text as an index counts it. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
