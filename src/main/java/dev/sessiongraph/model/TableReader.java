package dev.sessiongraph.model;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one table: a type of the schema or a row of a table list. The far ends of lookups come later. */
final class TableReader {

    static final String REGARDING_TARGET = "RegardingTarget";

    private static final Field LOGICAL_NAME = new Field.TableName("logicalName");
    private static final Field IS_STUB = new Field.Property("isStub", "isStub", ValueType.FLAG, null, null);
    private static final Field VERSION = new Field.Property("version", "version", ValueType.LONG, null, null);

    private final TypeDefinitionRegistry registry;
    private final List<TableHead> heads;
    private final Mistakes mistakes;
    private final ColumnReader columns;
    private final LookupReader lookups;
    private final TableCheck check;

    TableReader(TypeDefinitionRegistry registry, List<TableHead> heads, Mistakes mistakes) {
        this.registry = registry;
        this.heads = heads;
        this.mistakes = mistakes;
        this.columns = new ColumnReader(mistakes);
        this.lookups = new LookupReader(heads, mistakes);
        this.check = new TableCheck(registry, mistakes);
    }

    Table read(TableHead head, ObjectTypeDefinition type) {
        Annotation table = Annotation.of(type, "table").orElseThrow();
        check.interfaces(type);
        List<TableMessage> messages = Annotation.all(type, "messages").stream()
                .flatMap(each -> each.texts("names").stream().map(name -> new TableMessage(name, each.flag("event"))))
                .sorted(Comparator.comparing(TableMessage::name))
                .toList();
        boolean documented = !messages.isEmpty();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (FieldDefinition field : type.getFieldDefinitions()) {
            read(head, field, documented, fields).ifPresent(read -> fields.put(field.getName(), read));
        }
        List.of(LOGICAL_NAME, IS_STUB, VERSION).forEach(each -> fields.putIfAbsent(each.name(), each));
        walks(head).forEach(each -> fields.putIfAbsent(each.name(), each));
        check.references(type, table, fields);
        return new Table(
                head.logicalName(),
                head.type(),
                table.text("schemaName"),
                head.entitySetName(),
                table.text("primaryId"),
                table.textOrNull("primaryName"),
                table.textOrNull("ownership"),
                table.textOrNull("plural"),
                table.textOrNull("yomiName"),
                head.interfaces(),
                Collections.unmodifiableMap(fields),
                documented ? messages : null,
                table.has("events") ? table.texts("events") : null,
                table.lists("indexes"),
                false);
    }

    Table read(TableHead head, TableList.Row row) {
        String primaryId = Optional.ofNullable(row.optional("primaryId")).orElse(head.logicalName() + "id");
        String primaryName = row.optional("primaryName");
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put(
                "id", new Field.Property("id", "id", ValueType.ID, null, Column.plain(primaryId, "Uniqueidentifier")));
        fields.put(
                "name",
                new Field.Property(
                        "name",
                        "name",
                        ValueType.STRING,
                        null,
                        primaryName == null ? null : Column.plain(primaryName, "String")));
        List.of(LOGICAL_NAME, IS_STUB, VERSION).forEach(each -> fields.put(each.name(), each));
        walks(head).forEach(each -> fields.put(each.name(), each));
        return new Table(
                head.logicalName(),
                head.type(),
                null,
                head.entitySetName(),
                primaryId,
                primaryName,
                null,
                null,
                null,
                head.interfaces(),
                Collections.unmodifiableMap(fields),
                null,
                null,
                List.of(),
                true);
    }

    private Optional<Field> read(
            TableHead head, FieldDefinition field, boolean documented, Map<String, Field> earlier) {
        check.kind(field);
        @Nullable
        Column column = Annotation.of(field, "column")
                .map(each -> columns.read(each, documented, field))
                .orElse(null);
        Optional<Annotation> lookup = Annotation.of(field, "lookup");
        Optional<Annotation> derived = Annotation.of(field, "derived");
        Optional<Annotation> duration = Annotation.of(field, "duration");
        Optional<Annotation> alias = Annotation.of(field, "alias");
        Optional<Annotation> walk = Annotation.of(field, "walk");
        if (walk.isPresent()) {
            return Optional.of(walk(field, walk.get(), null));
        }
        if (lookup.isPresent()) {
            return lookups.read(head, field, lookup.get(), column, isList(field.getType()));
        }
        if (derived.isPresent()) {
            return Optional.of(new Field.Derived(
                    field.getName(),
                    derived.get().text("from"),
                    DerivedPart.of(derived.get().text("part")),
                    column));
        }
        if (duration.isPresent()) {
            return Optional.of(new Field.Duration(
                    field.getName(), duration.get().text("from"), duration.get().text("to")));
        }
        if (alias.isPresent()) {
            return alias(field, alias.get().text("of"), column, earlier);
        }
        return property(field, column);
    }

    /** The walks that the table's interfaces give it. */
    private List<Field.Walk> walks(TableHead head) {
        return head.interfaces().stream()
                .map(registry::getTypeOrNull)
                .filter(InterfaceTypeDefinition.class::isInstance)
                .flatMap(shared -> ((InterfaceTypeDefinition) shared).getFieldDefinitions().stream())
                .flatMap(field -> Annotation.of(field, "walk").stream()
                        .map(walk -> walk(
                                field, walk, AstPrinter.printAst(field.transform(each -> each.directives(List.of()))))))
                .toList();
    }

    private Field.Walk walk(FieldDefinition field, Annotation walk, @Nullable String definition) {
        String type = ModelReader.typeName(field);
        String finds = Optional.ofNullable(walk.textOrNull("finds")).orElse(type);
        if (!registry.hasType(TypeName.newTypeName(finds).build())) {
            mistakes.add(field, field.getName() + " finds " + finds + ", which is no type");
        }
        Optional<WalkKind> kind = WalkKind.ofFile(walk.text("name"));
        if (kind.isEmpty()) {
            mistakes.add(field, field.getName() + " has the walk " + walk.text("name") + ", which does not exist");
        }
        return new Field.Walk(
                field.getName(),
                kind.orElse(WalkKind.ROOT),
                walk.textOrNull("edge"),
                type,
                isList(field.getType()),
                finds,
                definition);
    }

    private Optional<Field> alias(
            FieldDefinition field, String of, @Nullable Column column, Map<String, Field> earlier) {
        if (of.equals("version")) {
            return Optional.of(new Field.Property(field.getName(), "version", ValueType.LONG, null, column));
        }
        if (earlier.get(of) instanceof Field.Property original) {
            return Optional.of(new Field.Property(
                    field.getName(), original.property(), original.type(), original.choices(), column));
        }
        mistakes.add(field, field.getName() + " is an alias of " + of + ", which is no value that stands above it");
        return Optional.empty();
    }

    private Optional<Field> property(FieldDefinition field, @Nullable Column column) {
        String type = ModelReader.typeName(field);
        if (isList(field.getType())) {
            mistakes.add(field, field.getName() + " is a list but no lookup");
            return Optional.empty();
        }
        Optional<ValueType> scalar = ValueType.ofScalar(type);
        if (scalar.isPresent()) {
            return Optional.of(new Field.Property(field.getName(), field.getName(), scalar.get(), null, column));
        }
        if (registry.getTypeOrNull(type) instanceof EnumTypeDefinition choices) {
            return Optional.of(
                    new Field.Property(field.getName(), field.getName(), ValueType.CHOICE, choices(choices), column));
        }
        mistakes.add(field, field.getName() + " is of type " + type + ", which is neither a value nor a lookup");
        return Optional.empty();
    }

    private Choices choices(EnumTypeDefinition type) {
        List<Choices.Choice> all = new ArrayList<>();
        type.getEnumValueDefinitions()
                .forEach(value -> Annotation.of(value, "choice")
                        .ifPresentOrElse(
                                choice -> all.add(new Choices.Choice(
                                        Objects.requireNonNull(choice.integer("value")),
                                        choice.text("label"),
                                        value.getName(),
                                        choice.integer("state"),
                                        choice.integer("defaultStatus"),
                                        choice.has("next")
                                                ? choice.texts("next").stream()
                                                        .map(Integer::valueOf)
                                                        .toList()
                                                : null,
                                        Boolean.TRUE.equals(choice.flag("over")),
                                        choice.texts("stamps"),
                                        choice.texts("fills"))),
                                () -> mistakes.add(value, type.getName() + "." + value.getName() + " lacks @choice")));
        Choices choices = Choices.of(type.getName(), all);
        if (choices.byValue().size() < all.size()) {
            mistakes.add(type, type.getName() + " gives a value to two choices");
        }
        return choices;
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType || type instanceof NonNullType required && isList(required.getType());
    }
}
