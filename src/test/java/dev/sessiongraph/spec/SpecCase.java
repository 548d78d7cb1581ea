package dev.sessiongraph.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case: a heading, prose, and fenced blocks. {@code graphql} is the request and {@code json variables} its variables;
 * {@code json} is the response, {@code cypher} the statement, and a line {@code db hits: 5} what the statements cost. A
 * statement {@code cypher by hand} with its {@code db hits by hand: 5} is beside it for comparison. A line
 * {@code caller: id} has the id of the user on whose behalf it is asked, and behind it their name.
 */
public final class SpecCase {

    static final String REQUEST = "graphql";
    public static final String VARIABLES = "json variables";
    public static final String RESPONSE = "json";
    static final String CYPHER = "cypher";
    private static final String FENCE = "```";
    static final String BY_HAND = "cypher by hand";
    static final String HITS = "db hits:";
    static final String HITS_BY_HAND = "db hits by hand:";
    static final String CALLER = "caller:";
    private static final List<String> LINES = List.of(HITS, HITS_BY_HAND, CALLER);

    private final String heading;
    private final List<Section> parts;

    /** A block with its kind, or prose without one. */
    private record Section(String kind, String text) {}

    private SpecCase(String heading, List<Section> parts) {
        this.heading = heading;
        this.parts = parts;
    }

    static SpecCase read(List<String> lines) {
        List<Section> parts = new ArrayList<>();
        List<String> gathered = new ArrayList<>();
        String kind = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(FENCE)) {
                parts.add(new Section(kind, String.join("\n", gathered)));
                gathered.clear();
                kind = kind.isEmpty() ? line.substring(FENCE.length()) : "";
            } else if (LINES.stream().anyMatch(line::startsWith)) {
                parts.add(new Section("", String.join("\n", gathered)));
                gathered.clear();
                String name = line.substring(0, line.indexOf(':') + 1);
                parts.add(new Section(name, line.substring(name.length()).strip()));
            } else {
                gathered.add(line);
            }
        }
        parts.add(new Section("", String.join("\n", gathered)));
        parts.removeIf(part -> part.kind().isEmpty() && part.text().isBlank());
        return new SpecCase(lines.getFirst().substring("## ".length()), parts);
    }

    public String heading() {
        return heading;
    }

    public String request() {
        return block(REQUEST).orElseThrow(() -> new IllegalStateException(heading + " has no request"));
    }

    public Optional<String> block(String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .map(Section::text)
                .findFirst();
    }

    /** Replaces what is written by what was observed, by kind; a response is added where there are no hits. */
    void rewrite(Map<String, String> observed) {
        if (block(RESPONSE).isEmpty() && block(HITS).isEmpty()) {
            int request = parts.indexOf(new Section(REQUEST, request()));
            int variables = block(VARIABLES)
                    .map(text -> parts.indexOf(new Section(VARIABLES, text)))
                    .orElse(-1);
            parts.add(Math.max(request, variables) + 1, new Section(RESPONSE, ""));
        }
        parts.replaceAll(part -> new Section(part.kind(), observed.getOrDefault(part.kind(), part.text())));
    }

    String text() {
        StringBuilder text = new StringBuilder("\n## ").append(heading).append("\n");
        for (Section part : parts) {
            text.append("\n");
            switch (part.kind()) {
                case "" -> text.append(part.text().strip()).append("\n");
                case HITS, HITS_BY_HAND, CALLER ->
                    text.append(part.kind()).append(" ").append(part.text()).append("\n");
                default ->
                    text.append(FENCE)
                            .append(part.kind())
                            .append("\n")
                            .append(part.text())
                            .append("\n")
                            .append(FENCE)
                            .append("\n");
            }
        }
        return text.toString();
    }
}
