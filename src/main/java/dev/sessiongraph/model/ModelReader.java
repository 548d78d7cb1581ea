package dev.sessiongraph.model;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the annotated schema and the table lists into the {@link Model}. Whatever is wrong in them is reported together,
 * each mistake with its place.
 */
public final class ModelReader {

    private final Mistakes mistakes = new Mistakes();
    private final Map<String, TableHead> heads = new LinkedHashMap<>();

    private ModelReader() {}

    /**
     * The model of that schema and those table lists.
     *
     * @throws ModelException with every mistake found
     */
    public static Model read(ModelSource schema, List<ModelSource> tableLists) {
        return new ModelReader().model(schema, tableLists);
    }

    private Model model(ModelSource schema, List<ModelSource> tableLists) {
        TypeDefinitionRegistry registry = parse(schema);
        List<TableList.Row> rows = tableLists.stream()
                .flatMap(list -> TableList.read(list.name(), list.reader(), mistakes).stream())
                .toList();
        int listed = mistakes.count();
        checkDirectives(registry);
        boolean readable = mistakes.count() == listed;
        List<ObjectTypeDefinition> types = registry.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("table"))
                .toList();
        types.forEach(type -> addHead(TableHead.of(type)));
        rows.forEach(row -> addHead(TableHead.of(row), registry));
        if (!readable) {
            mistakes.throwIfAny();
        }

        TableReader reader = new TableReader(registry, List.copyOf(heads.values()), mistakes);
        List<Table> tables = heads.values().stream()
                .map(head -> head.row() == null ? reader.read(head, head.definition()) : reader.read(head, head.row()))
                .toList();
        List<Table> complete = new ReverseEnds(tables, heads, mistakes).added();
        mistakes.throwIfAny();
        return new Model(complete);
    }

    private TypeDefinitionRegistry parse(ModelSource schema) {
        MultiSourceReader source = MultiSourceReader.newMultiSourceReader()
                .reader(schema.reader(), schema.name())
                .trackData(true)
                .build();
        try {
            return new SchemaParser().parse(source, ParserOptions.getDefaultSdlParserOptions());
        } catch (InvalidSyntaxException wrong) {
            mistakes.add(schema.name(), wrong.getLocation().getLine(), String.valueOf(wrong.getMessage()));
        } catch (SchemaProblem wrong) {
            wrong.getErrors()
                    .forEach(error -> mistakes.add(
                            schema.name(),
                            error.getLocations() == null || error.getLocations().isEmpty()
                                    ? 1
                                    : error.getLocations().getFirst().getLine(),
                            error.getMessage()));
        }
        mistakes.throwIfAny();
        throw new IllegalStateException("no schema was read");
    }

    private void checkDirectives(TypeDefinitionRegistry registry) {
        DirectiveCheck check = new DirectiveCheck(registry, mistakes);
        registry.types().values().forEach(type -> {
            switch (type) {
                case ObjectTypeDefinition object -> {
                    check.check(object, "OBJECT");
                    object.getFieldDefinitions().forEach(field -> check.check(field, "FIELD_DEFINITION"));
                }
                case graphql.language.InterfaceTypeDefinition shared -> {
                    check.check(shared, "INTERFACE");
                    shared.getFieldDefinitions().forEach(field -> check.check(field, "FIELD_DEFINITION"));
                }
                case graphql.language.EnumTypeDefinition values -> {
                    check.check(values, "ENUM");
                    values.getEnumValueDefinitions().forEach(value -> check.check(value, "ENUM_VALUE"));
                }
                default -> {}
            }
        });
    }

    private void addHead(TableHead head, TypeDefinitionRegistry registry) {
        if (registry.getTypeOrNull(head.type()) instanceof ObjectTypeDefinition type && type.hasDirective("table")) {
            addHead(head);
        } else if (registry.hasType(TypeName.newTypeName(head.type()).build())) {
            head.mistake(mistakes, "the type " + head.type() + " is there already, and no table");
        } else {
            addHead(head);
        }
    }

    private void addHead(TableHead head) {
        if (heads.containsKey(head.type())) {
            head.mistake(mistakes, "the type " + head.type() + " is given to two tables");
        } else if (heads.values().stream().anyMatch(each -> each.logicalName().equals(head.logicalName()))) {
            head.mistake(mistakes, "the table " + head.logicalName() + " is given twice");
        } else if (heads.values().stream()
                .anyMatch(each ->
                        each.entitySetName() != null && each.entitySetName().equals(head.entitySetName()))) {
            head.mistake(mistakes, "the entity set " + head.entitySetName() + " is given to two tables");
        } else if (head.type().endsWith("Connection") || head.type().endsWith("Edge")) {
            head.mistake(mistakes, "the type " + head.type() + " must not end in Connection or Edge");
        } else {
            heads.put(head.type(), head);
        }
    }

    static String typeName(FieldDefinition field) {
        graphql.language.Type<?> type = field.getType();
        while (!(type instanceof TypeName name)) {
            type = switch (type) {
                case graphql.language.NonNullType inner -> inner.getType();
                case graphql.language.ListType inner -> inner.getType();
                default -> throw new IllegalStateException("no type: " + type);
            };
        }
        return name.getName();
    }
}
