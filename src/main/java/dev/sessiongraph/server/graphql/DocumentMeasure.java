package dev.sessiongraph.server.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures what a document selects, with its fragments expanded. Each fragment is measured once, so that a document whose
 * fragments double at every level costs no more than its length, though it selects millions of fields.
 */
final class DocumentMeasure {

    /** A selection set: all its fields, and its depth, counted in fields and in fields and fragments together. */
    record SelectionSize(long fields, int depth, int nesting) {

        static final SelectionSize NONE = new SelectionSize(0, 0, 0);

        SelectionSize beside(SelectionSize other) {
            return new SelectionSize(
                    Math.min(fields + other.fields, Integer.MAX_VALUE),
                    Math.max(depth, other.depth),
                    Math.max(nesting, other.nesting));
        }

        SelectionSize inField() {
            return new SelectionSize(Math.min(fields + 1, Integer.MAX_VALUE), depth + 1, nesting + 1);
        }

        SelectionSize inFragment() {
            return new SelectionSize(fields, depth, nesting + 1);
        }
    }

    private final Document document;
    private final int deepest;
    private final Map<String, SelectionSize> fragments = new HashMap<>();

    private DocumentMeasure(Document document, int deepest) {
        this.document = document;
        this.deepest = deepest;
    }

    /** The size of all operations, and the nesting of unused fragments; below {@code deepest} nothing is counted. */
    static SelectionSize of(Document document, int deepest) {
        DocumentMeasure measure = new DocumentMeasure(document, deepest);
        SelectionSize size = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> measure.of(operation.getSelectionSet(), 0))
                .reduce(SelectionSize.NONE, SelectionSize::beside);
        int nesting = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .mapToInt(fragment -> measure.fragment(fragment.getName(), 0).nesting())
                .max()
                .orElse(0);
        return size.beside(new SelectionSize(0, 0, nesting));
    }

    private SelectionSize of(@Nullable SelectionSet selections, int level) {
        if (selections == null || level > deepest) {
            return SelectionSize.NONE;
        }
        SelectionSize size = SelectionSize.NONE;
        for (Selection<?> selection : selections.getSelections()) {
            size = size.beside(of(selection, level + 1));
        }
        return size;
    }

    private SelectionSize of(Selection<?> selection, int level) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet(), level).inField();
            case InlineFragment inline -> of(inline.getSelectionSet(), level).inFragment();
            case FragmentSpread spread -> fragment(spread.getName(), level).inFragment();
            default -> SelectionSize.NONE;
        };
    }

    /** A fragment inside itself is not counted there: validation rejects it. */
    private SelectionSize fragment(String name, int level) {
        SelectionSize known = fragments.putIfAbsent(name, SelectionSize.NONE);
        if (known != null) {
            return known;
        }
        SelectionSize size = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .map(fragment -> of(fragment.getSelectionSet(), level))
                .orElse(SelectionSize.NONE);
        fragments.put(name, size);
        return size;
    }
}
