package dev.sessiongraph.api;

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

    /** Of one selection set: fields in all, and the longest way down. */
    record Size(long fields, int depth) {

        static final Size NONE = new Size(0, 0);

        Size beside(Size other) {
            return new Size(Math.min(fields + other.fields, Integer.MAX_VALUE), Math.max(depth, other.depth));
        }

        Size below(int levels) {
            return new Size(Math.min(fields + levels, Integer.MAX_VALUE), depth + levels);
        }
    }

    private final Document document;
    private final Map<String, Size> fragments = new HashMap<>();

    private DocumentMeasure(Document document) {
        this.document = document;
    }

    /** The size of the document's largest operation. */
    static Size of(Document document) {
        DocumentMeasure measure = new DocumentMeasure(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> measure.of(operation.getSelectionSet()))
                .reduce(Size.NONE, Size::beside);
    }

    private Size of(@Nullable SelectionSet selections) {
        if (selections == null) {
            return Size.NONE;
        }
        Size size = Size.NONE;
        for (Selection<?> selection : selections.getSelections()) {
            size = size.beside(of(selection));
        }
        return size;
    }

    private Size of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet()).below(1);
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Size.NONE;
        };
    }

    /** A fragment inside itself counts nothing there: validation refuses it. */
    private Size fragment(String name) {
        Size known = fragments.putIfAbsent(name, Size.NONE);
        if (known != null) {
            return known;
        }
        Size size = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst()
                .map(fragment -> of(fragment.getSelectionSet()))
                .orElse(Size.NONE);
        fragments.put(name, size);
        return size;
    }
}
