package dev.sessiongraph.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command as a page shows it, behind a {@code $}, with what it prints. It goes on to the next line while a quote is open
 * or a line ends in a backslash.
 */
record ConsoleCommand(String text, String output) {

    private static final String PROMPT = "$ ";

    static List<ConsoleCommand> read(String block) {
        List<ConsoleCommand> commands = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder output = new StringBuilder();
        for (String line : block.lines().toList()) {
            if (!text.isEmpty() && isOpen(text.toString())) {
                text.append("\n").append(line);
            } else if (line.startsWith(PROMPT)) {
                if (!text.isEmpty()) {
                    commands.add(of(text, output));
                }
                text = new StringBuilder(line.substring(PROMPT.length()));
                output = new StringBuilder();
            } else if (text.isEmpty()) {
                throw new IllegalStateException("a console begins with a command behind a $: " + line);
            } else {
                output.append(line).append("\n");
            }
        }
        commands.add(of(text, output));
        return commands;
    }

    private static ConsoleCommand of(CharSequence text, CharSequence output) {
        return new ConsoleCommand(text.toString(), output.toString().stripTrailing());
    }

    private static boolean isOpen(String text) {
        return text.chars().filter(each -> each == '\'').count() % 2 == 1 || text.endsWith("\\");
    }

    /** The block again that these commands were read from. */
    static String write(List<ConsoleCommand> commands) {
        return commands.stream()
                .map(each -> PROMPT + each.text + (each.output.isEmpty() ? "" : "\n" + each.output))
                .collect(Collectors.joining("\n"));
    }

    /** The command without what a comment says of it. */
    String withoutComment() {
        return text.replaceAll("\\s+# .*", "").strip();
    }
}
