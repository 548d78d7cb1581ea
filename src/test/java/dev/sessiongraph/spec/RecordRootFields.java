package dev.sessiongraph.spec;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The root fields of a document that read records, found by the rules of GraphQL without the code that is tested. */
final class RecordRootFields {

    private static final Set<String> DESCRIBING = Set.of("tables", "table", "__schema", "__type", "__typename");

    private final Document document;
    private final JsonNode variables;
    private final Set<String> keys = new TreeSet<>();

    private RecordRootFields(Document document, JsonNode variables) {
        this.document = document;
        this.variables = variables;
    }

    /** Their keys in the response. */
    static Set<String> reading(String request, JsonNode variables) {
        RecordRootFields fields = new RecordRootFields(new Parser().parseDocument(request), variables);
        fields.add(fields.document
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet());
        return fields.keys;
    }

    private void add(SelectionSet selections) {
        for (Selection<?> selection : selections.getSelections()) {
            if (!included((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> {
                    if (!DESCRIBING.contains(field.getName())) {
                        keys.add(field.getResultKey());
                    }
                }
                case InlineFragment fragment -> add(fragment.getSelectionSet());
                case FragmentSpread spread ->
                    document.getDefinitionsOfType(FragmentDefinition.class).stream()
                            .filter(fragment -> fragment.getName().equals(spread.getName()))
                            .forEach(fragment -> add(fragment.getSelectionSet()));
                default -> throw new IllegalStateException(selection.toString());
            }
        }
    }

    private boolean included(DirectivesContainer<?> selection) {
        return selection.getDirectives("skip").stream().noneMatch(this::condition)
                && selection.getDirectives("include").stream().allMatch(this::condition);
    }

    private boolean condition(Directive directive) {
        Value<?> value = directive.getArgument("if").getValue();
        return value instanceof VariableReference variable
                ? variables.path(variable.getName()).asBoolean()
                : ((BooleanValue) value).isValue();
    }
}
