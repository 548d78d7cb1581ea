package dev.sessiongraph.model;

import graphql.language.EnumTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotated schema and the table lists into the {@link Model}. Their mistakes are reported together, each with
 * its place.
 */
public final class ModelReader {

    private final Mistakes mistakes = new Mistakes();
    private final Map<String, TableDeclaration> declarations = new LinkedHashMap<>();

    private ModelReader() {}

    /**
     * The model of this schema and these table lists.
     *
     * @throws ModelException with all mistakes that were found
     */
    public static Model read(ModelSource schema, List<ModelSource> tableLists) {
        return new ModelReader().model(schema, tableLists);
    }

    private Model model(ModelSource schema, List<ModelSource> tableLists) {
        TypeDefinitionRegistry registry = parse(schema);
        List<ListedTable> listed = tableLists.stream()
                .flatMap(list -> TableList.read(list.name(), list.reader(), mistakes).stream())
                .toList();
        int mistakesInLists = mistakes.count();
        checkDirectives(registry);
        boolean readable = mistakes.count() == mistakesInLists;
        List<ObjectTypeDefinition> types = registry.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.hasDirective("table"))
                .toList();
        types.forEach(type -> add(DeclaredTable.of(type)));
        listed.forEach(table -> add(table, registry));
        if (!readable) {
            mistakes.throwIfAny();
        }

        List<TableDeclaration> all = List.copyOf(declarations.values());
        TableReader reader = new TableReader(registry, all, mistakes);
        List<Table> tables = all.stream().map(reader::read).toList();
        List<Table> complete = new ReverseEnds(tables, all, mistakes).added();
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
                case InterfaceTypeDefinition shared -> {
                    check.check(shared, "INTERFACE");
                    shared.getFieldDefinitions().forEach(field -> check.check(field, "FIELD_DEFINITION"));
                }
                case EnumTypeDefinition values -> {
                    check.check(values, "ENUM");
                    values.getEnumValueDefinitions().forEach(value -> check.check(value, "ENUM_VALUE"));
                }
                default -> {}
            }
        });
    }

    private void add(ListedTable table, TypeDefinitionRegistry registry) {
        String type = table.type().name();
        boolean isTable =
                registry.getTypeOrNull(type) instanceof ObjectTypeDefinition given && given.hasDirective("table");
        if (!isTable && registry.hasType(TypeName.newTypeName(type).build())) {
            table.addMistake(mistakes, "the type " + type + " exists already and is not a table");
        } else {
            add(table);
        }
    }

    private void add(TableDeclaration table) {
        String type = table.type().name();
        if (declarations.containsKey(type)) {
            table.addMistake(mistakes, "the type " + type + " is given to two tables");
        } else if (declarations.values().stream()
                .anyMatch(each -> each.logicalName().equals(table.logicalName()))) {
            table.addMistake(mistakes, "the table " + table.logicalName() + " is given twice");
        } else if (hasEntitySet(table.names().entitySetName())) {
            table.addMistake(mistakes, "the entity set " + table.names().entitySetName() + " is given to two tables");
        } else if (type.endsWith("Connection") || type.endsWith("Edge")) {
            table.addMistake(mistakes, "the type " + type + " must not end in Connection or Edge");
        } else {
            declarations.put(type, table);
        }
    }

    private boolean hasEntitySet(@Nullable String name) {
        return name != null
                && declarations.values().stream()
                        .anyMatch(each -> name.equals(each.names().entitySetName()));
    }
}
