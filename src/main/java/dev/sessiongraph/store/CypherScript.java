package dev.sessiongraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of Cypher statements, each ended by a semicolon. Semicolons inside quotes and comments are ignored; comments are
 * removed, so that the first word of a statement is its command.
 */
final class CypherScript {

    private static final Pattern PART = Pattern.compile("""
            //[^\\n]*|/\\*.*?\\*/|"(?:\\\\.|[^"\\\\])*+"|'(?:\\\\.|[^'\\\\])*+'|`(?:``|[^`])*+`|;|[^;/"'`]++|/""", Pattern.DOTALL);

    private CypherScript() {}

    static List<String> statements(String text) {
        var statements = new ArrayList<String>();
        var statement = new StringBuilder();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            switch (part.group()) {
                case ";" -> {
                    finish(statement, statements);
                    statement.setLength(0);
                }
                case String comment when comment.startsWith("//") || comment.startsWith("/*") -> statement.append(' ');
                case String code -> statement.append(code);
            }
        }
        finish(statement, statements);
        return statements;
    }

    private static void finish(StringBuilder statement, List<String> statements) {
        String code = statement.toString().strip();
        if (!code.isEmpty()) {
            statements.add(code);
        }
    }
}
