package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code @lookup}, {@code @relationship} and {@code @regarding}: an edge, its targets and its relationships. */
final class LookupReader {

    private static final Set<String> TARGET_COLUMNS = Set.of("Lookup", "Owner");
    private static final List<String> CHANGES = List.of("assign", "delete", "merge", "reparent", "share", "unshare");
    private static final List<String> NEWER_CHANGES = List.of("archive", "rollupView");

    private final List<TableHead> heads;
    private final Mistakes mistakes;

    LookupReader(List<TableHead> heads, Mistakes mistakes) {
        this.heads = heads;
        this.mistakes = mistakes;
    }

    Optional<Field> read(
            TableHead head, FieldDefinition field, Annotation lookup, @Nullable Column column, boolean many) {
        String type = ModelReader.typeName(field);
        List<TableHead> targets = heads.stream()
                .filter(each -> type.equals(Model.RECORD)
                        ? lookup.texts("targets").contains(each.logicalName())
                        : each.type().equals(type) || each.interfaces().contains(type))
                .sorted(Comparator.comparing(TableHead::logicalName))
                .toList();
        if (targets.isEmpty()
                || type.equals(Model.RECORD)
                        && targets.size() != lookup.texts("targets").size()) {
            mistakes.add(field, head.type() + "." + field.getName() + " has a target that is no table");
            return Optional.empty();
        }
        String edge = Optional.ofNullable(lookup.textOrNull("edge")).orElse(SnakeCase.upper(field.getName()));
        List<String> names = targets.stream().map(TableHead::logicalName).toList();
        @Nullable
        Column complete = column != null && TARGET_COLUMNS.contains(column.type()) ? column.withTargets(names) : column;
        return Optional.of(new Field.Lookup(
                field.getName(),
                head.logicalName(),
                edge,
                many,
                type,
                names,
                new Field.Reverse(
                        lookup.text("reverse"),
                        head.logicalName(),
                        head.type(),
                        edge,
                        lookup.text("reverseDescription")),
                complete,
                relationships(head, field, lookup, edge, complete, type, targets)));
    }

    private List<Relationship> relationships(
            TableHead head,
            FieldDefinition field,
            Annotation lookup,
            String edge,
            @Nullable Column column,
            String type,
            List<TableHead> targets) {
        List<Annotation> documented = Annotation.all(field, "relationship");
        List<String> ends = type.equals("Owner")
                ? List.of(Relationship.OWNER)
                : targets.stream().map(TableHead::logicalName).toList();
        documented.stream()
                .filter(each -> each.has("target") ? !ends.contains(each.text("target")) : ends.size() > 1)
                .forEach(each -> mistakes.add(field, each.text("name") + " names no target of " + field.getName()));
        List<Relationship> relationships = new ArrayList<>();
        for (String end : ends) {
            Optional<Annotation> own = type.equals(TableReader.REGARDING_TARGET)
                    ? targets.stream()
                            .filter(each -> each.logicalName().equals(end))
                            .findFirst()
                            .flatMap(each -> Annotation.of(each.definition(), "regarding"))
                    : documented.stream()
                            .filter(each ->
                                    !each.has("target") || each.text("target").equals(end))
                            .findFirst();
            Optional<TableList.Row> row = type.equals(TableReader.REGARDING_TARGET)
                    ? targets.stream()
                            .filter(each -> each.logicalName().equals(end))
                            .flatMap(each -> Stream.ofNullable(each.row()))
                            .findFirst()
                    : Optional.empty();
            relationships.add(new Relationship(
                    own.map(each -> each.textOrNull("name"))
                            .or(() -> row.map(each -> each.optional("relationship")))
                            .orElse(null),
                    head.logicalName(),
                    column == null ? null : column.logicalName(),
                    end,
                    edge,
                    field.getName(),
                    lookup.text("reverse"),
                    own.map(each -> cascade(each.object("cascade")))
                            .or(() -> row.map(each -> cascade(each.optional("cascade"))))
                            .orElse(null),
                    own.map(each -> each.textOrNull("addedBy"))
                            .or(() -> row.map(each -> each.optional("addedBy")))
                            .orElse(null)));
        }
        return List.copyOf(relationships);
    }

    /** The rules of {@code @relationship(cascade:)}; those that nearly all relationships share are its defaults. */
    private static @Nullable Map<String, String> cascade(@Nullable ObjectValue given) {
        if (given == null) {
            return null;
        }
        Map<String, String> rules = new TreeMap<>();
        CHANGES.forEach(change -> rules.put(change, "NoCascade"));
        for (ObjectField field : given.getObjectFields()) {
            rules.put(field.getName(), Annotation.plain(field.getValue()));
        }
        return Map.copyOf(rules);
    }

    private static @Nullable Map<String, String> cascade(@Nullable String ruleOfAll) {
        if (ruleOfAll == null) {
            return null;
        }
        Map<String, String> rules = new TreeMap<>();
        Stream.concat(CHANGES.stream(), NEWER_CHANGES.stream()).forEach(change -> rules.put(change, ruleOfAll));
        return Map.copyOf(rules);
    }
}
