package dev.sessiongraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an enum's {@code @choice}s. */
final class ChoicesReader {

    private final Mistakes mistakes;

    ChoicesReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Choices read(EnumTypeDefinition type) {
        List<Choices.Choice> all = new ArrayList<>();
        for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
            Optional<Annotation> choice = Annotation.of(value, "choice");
            if (choice.isEmpty()) {
                mistakes.add(value, type.getName() + "." + value.getName() + " lacks @choice");
            } else {
                all.add(choice(value.getName(), choice.get()));
            }
        }
        Choices choices = Choices.of(type.getName(), all);
        if (choices.byValue().size() < all.size()) {
            mistakes.add(type, type.getName() + " has two choices with the same value");
        }
        return choices;
    }

    private static Choices.Choice choice(String name, Annotation choice) {
        return new Choices.Choice(
                Objects.requireNonNull(choice.integer("value")),
                choice.text("label"),
                name,
                choice.integer("defaultStatus"),
                new StatusRules(
                        choice.integer("state"),
                        next(choice),
                        Boolean.TRUE.equals(choice.flag("over")),
                        choice.texts("stamps"),
                        choice.texts("fills")));
    }

    private static @Nullable List<Integer> next(Annotation choice) {
        return choice.has("next")
                ? choice.texts("next").stream().map(Integer::valueOf).toList()
                : null;
    }
}
