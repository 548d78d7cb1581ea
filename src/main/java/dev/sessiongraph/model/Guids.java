package dev.sessiongraph.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** GUIDs: accepted in any spelling, stored in lower case and without braces. */
public final class Guids {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    private Guids() {}

    /** The id as the graph stores it; empty if the text is not a GUID. */
    public static Optional<String> read(String text) {
        if (isStored(text)) {
            return Optional.of(text);
        }
        if (text.length() > 40) {
            return Optional.empty();
        }
        String id = text.strip().toLowerCase(Locale.ROOT);
        if (id.length() > 2 && (id.startsWith("{") && id.endsWith("}") || id.startsWith("(") && id.endsWith(")"))) {
            id = id.substring(1, id.length() - 1);
        }
        if (DIGITS.matcher(id).matches()) {
            id = String.join(
                    "-",
                    id.substring(0, 8),
                    id.substring(8, 12),
                    id.substring(12, 16),
                    id.substring(16, 20),
                    id.substring(20));
        }
        return isStored(id) ? Optional.of(id) : Optional.empty();
    }

    /** Whether the text is a GUID as the graph stores it: almost all of the thousands that a request can contain are. */
    private static boolean isStored(String text) {
        boolean stored = text.length() == 36;
        for (int at = 0; stored && at < 36; at++) {
            char sign = text.charAt(at);
            stored = at == 8 || at == 13 || at == 18 || at == 23
                    ? sign == '-'
                    : sign >= '0' && sign <= '9' || sign >= 'a' && sign <= 'f';
        }
        return stored;
    }
}
