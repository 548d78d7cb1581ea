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
 * Measures what a document selects once its fragments are in their places. Each fragment is measured once, so a document
 * whose fragments double at every level costs no more than its length, though it stands for millions of fields.
 */
final class DocumentMeasure {

    /** Of one selection set: fields in all, and the longest way down, by fields and by fields and fragments together. */
    record Size(long fields, int depth, int nesting) {

        static final Size NONE = new Size(0, 0, 0);

        Size beside(Size other) {
            return new Size(
                    Math.min(fields + other.fields, Integer.MAX_VALUE),
                    Math.max(depth, other.depth),
                    Math.max(nesting, other.nesting));
        }

        Size inField() {
            return new Size(Math.min(fields + 1, Integer.MAX_VALUE), depth + 1, nesting + 1);
        }

        Size inFragment() {
            return new Size(fields, depth, nesting + 1);
        }
    }

    private final Document document;
    private final int deepest;
    private final Map<String, Size> fragments = new HashMap<>();

    private DocumentMeasure(Document document, int deepest) {
        this.document = document;
        this.deepest = deepest;
    }

    /** The size of all operations, and the nesting of fragments that none uses; beyond {@code deepest} nothing is counted. */
    static Size of(Document document, int deepest) {
        DocumentMeasure measure = new DocumentMeasure(document, deepest);
        Size size = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> measure.of(operation.getSelectionSet(), 0))
                .reduce(Size.NONE, Size::beside);
        int nesting = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .mapToInt(fragment -> measure.fragment(fragment.getName(), 0).nesting())
                .max()
                .orElse(0);
        return size.beside(new Size(0, 0, nesting));
    }

    private Size of(@Nullable SelectionSet selections, int level) {
        if (selections == null || level > deepest) {
            return Size.NONE;
        }
        Size size = Size.NONE;
        for (Selection<?> selection : selections.getSelections()) {
            size = size.beside(of(selection, level + 1));
        }
        return size;
    }

    private Size of(Selection<?> selection, int level) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet(), level).inField();
            case InlineFragment inline -> of(inline.getSelectionSet(), level).inFragment();
            case FragmentSpread spread -> fragment(spread.getName(), level).inFragment();
            default -> Size.NONE;
        };
    }

    /** A fragment inside itself counts nothing there: validation refuses it. */
    private Size fragment(String name, int level) {
        Size known = fragments.putIfAbsent(name, Size.NONE);
        if (known != null) {
            return known;
        }
        Size size = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .map(fragment -> of(fragment.getSelectionSet(), level))
                .orElse(Size.NONE);
        fragments.put(name, size);
        return size;
    }
}
