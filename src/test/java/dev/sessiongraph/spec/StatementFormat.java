package dev.sessiongraph.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format of a kept statement: each clause begins a line, indented by the braces that are open. */
public final class StatementFormat {

    private static final Pattern PART = Pattern.compile(
            " (?=(?:OPTIONAL MATCH|(?<!OPTIONAL )MATCH|UNWIND|CALL|(?<!STARTS |ENDS )WITH|RETURN|UNION ALL|WHEN size|ELSE \\{)\\b)|[{}]|'[^']*'");

    private StatementFormat() {}

    public static String of(String statement) {
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(statement.strip());
        int depth = 0;
        while (part.find()) {
            depth += part.group().equals("{") ? 1 : part.group().equals("}") ? -1 : 0;
            part.appendReplacement(
                    text,
                    part.group().equals(" ") ? "\n" + "  ".repeat(depth) : Matcher.quoteReplacement(part.group()));
        }
        return part.appendTail(text).toString();
    }
}
