package dev.sessiongraph.read.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of {@code cypher/traversal}, without its comments. {@code READABLE} is replaced by the condition that
 * the caller can read a record, or all records of a path. If the caller can read them all, the condition is left out with
 * the word before it; lines that end with {@code // limited} are for the other callers, lines that end with
 * {@code // unlimited} for this one.
 */
record WalkText(String unlimited, String limited) {

    private static final Map<String, WalkText> TEXTS = new ConcurrentHashMap<>();
    private static final String UNLIMITED = "// unlimited";
    private static final String LIMITED = "// limited";
    private static final Pattern CONDITION = Pattern.compile(" (?:AND|WHERE) READABLE\\((?:nodes\\(\\w+\\)|\\w+)\\)");
    private static final Pattern READABLE = Pattern.compile("READABLE\\((?:nodes\\((\\w+)\\)|(\\w+))\\)");

    /** The text of a file for the caller of a statement; its records have this GraphQL type. */
    static String of(String file, String type, StatementScope scope) {
        WalkText text = TEXTS.computeIfAbsent(file, WalkText::read);
        if (scope.readsAll(scope.model().tablesOf(type))) {
            return text.unlimited;
        }
        return READABLE.matcher(text.limited)
                .replaceAll(found -> Matcher.quoteReplacement(condition(found, type, scope)));
    }

    private static String condition(MatchResult found, String type, StatementScope scope) {
        String path = found.group(1);
        if (path == null) {
            return scope.readable(found.group(2), type);
        }
        String record = scope.variable();
        return "all(" + record + " IN nodes(" + path + ") WHERE " + scope.readable(record, type) + ")";
    }

    private static WalkText read(String file) {
        String path = "/cypher/traversal/" + file + ".cypher";
        try (@Nullable InputStream stream = WalkText.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no walk " + file);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("BOUND", String.valueOf(ChainLayout.MOST_SEARCHED));
            return new WalkText(
                    CONDITION
                            .matcher(lines(text, line -> !line.endsWith(LIMITED)))
                            .replaceAll(""),
                    lines(text, line -> !line.endsWith(UNLIMITED)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String lines(String text, Predicate<String> wanted) {
        return text.lines()
                .filter(wanted)
                .map(line -> line.replaceFirst("//.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
