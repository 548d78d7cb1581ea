package dev.sessiongraph.server.graphql;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The directives of a document that ask for a response in parts: {@code @defer} and {@code @stream}. */
final class IncrementalDirectives {

    private static final Set<String> NAMES = Set.of("defer", "stream");

    private final List<Directive> found = new ArrayList<>();

    private IncrementalDirectives() {}

    /** Spares other documents the search. */
    static boolean mayBeIn(String text) {
        return NAMES.stream().anyMatch(text::contains);
    }

    /** In the order of the document, which nests no deeper than the parser allows. */
    static List<Directive> in(Document document) {
        IncrementalDirectives directives = new IncrementalDirectives();
        directives.visit(document);
        return directives.found;
    }

    private void visit(Node<?> node) {
        if (node instanceof DirectivesContainer<?> container) {
            container.getDirectives().stream()
                    .filter(directive -> NAMES.contains(directive.getName()))
                    .forEach(found::add);
        }
        node.getChildren().forEach(this::visit);
    }
}
