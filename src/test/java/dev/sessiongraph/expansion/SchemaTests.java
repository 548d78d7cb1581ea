package dev.sessiongraph.expansion;

import static dev.sessiongraph.expansion.ClientSchema.OURS;
import static dev.sessiongraph.expansion.ClientSchema.SCHEMA;
import static dev.sessiongraph.expansion.ClientSchema.TYPES;
import static dev.sessiongraph.expansion.ClientSchema.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Table;
import dev.sessiongraph.server.graphql.TestSchema;
import graphql.Scalars;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Descriptions, names and the size of the schema that clients see, and the indexes that belong to it. */
class SchemaTests {

    @Test
    void everythingIsDescribed() {
        Map<String, String> descriptions = new TreeMap<>();
        TYPES.forEach(type -> {
            describe(descriptions, type.getName(), type);
            fields(type).forEach(field -> {
                String name = type.getName() + "." + field.getName();
                describe(descriptions, name, field);
                field.getArguments().forEach(each -> describe(descriptions, name + "(" + each.getName() + ")", each));
            });
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(each -> describe(descriptions, input.getName() + "." + each.getName(), each));
            }
            if (type instanceof GraphQLEnumType choices) {
                choices.getValues()
                        .forEach(each -> describe(descriptions, choices.getName() + "." + each.getName(), each));
            }
        });

        assertThat(descriptions).hasSizeGreaterThan(4_000);
        assertThat(descriptions.entrySet().stream()
                        .filter(each -> each.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static void describe(Map<String, String> descriptions, String name, GraphQLNamedSchemaElement element) {
        boolean builtIn = element instanceof GraphQLNamedType
                && Stream.of(Scalars.GraphQLID, Scalars.GraphQLString, Scalars.GraphQLInt, Scalars.GraphQLFloat)
                        .anyMatch(each -> each.getName().equals(element.getName()));
        String description = element.getDescription();
        descriptions.put(name, builtIn ? "built in" : description == null ? "" : description);
    }

    @Test
    void descriptionsAreSentences() {
        List<String> odd = new ArrayList<>();
        TYPES.stream().filter(type -> !type.getName().equals("Boolean")).forEach(type -> {
            check(odd, type.getName(), type.getDescription());
            fields(type).forEach(field -> check(odd, type.getName() + "." + field.getName(), field.getDescription()));
        });

        assertThat(odd).isEmpty();
    }

    private static void check(List<String> odd, String name, @Nullable String description) {
        boolean builtIn = Set.of("ID", "String", "Int", "Float").contains(name);
        if (!builtIn && description != null && !description.matches("(?s)[A-Z0-9`].*[.]")) {
            odd.add(name + ": " + description);
        }
    }

    @Test
    void whatIsWrittenSaysTheSameAsWhatIsRead() {
        GraphQLObjectType read = SCHEMA.getObjectType("FlowSession");
        var written = (GraphQLInputObjectType) SCHEMA.getType("UpdateFlowSessionInput");
        assertThat(written.getFields())
                .hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(field.getDescription())
                        .isEqualTo(read.getField(field.getName()).getDescription()));
    }

    @Test
    void theSchemaIsLean() {
        assertThat(TYPES).hasSizeBetween(300, 549);
        assertThat(OURS.sdl().length()).isBetween(100_000, 500_000);
    }

    @Test
    void namesDifferInMoreThanCase() {
        Map<String, List<String>> byLowerCase = TYPES.stream()
                .map(GraphQLNamedType::getName)
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT)));
        TYPES.forEach(type -> fields(type)
                .forEach(field -> byLowerCase
                        .computeIfAbsent(
                                (type.getName() + "." + field.getName()).toLowerCase(Locale.ROOT),
                                name -> new ArrayList<>())
                        .add(type.getName() + "." + field.getName())));

        assertThat(byLowerCase.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    @Test
    void namesAreWordsWithoutPublishers() {
        assertThat(TYPES)
                .extracting(GraphQLNamedType::getName)
                .allSatisfy(name -> assertThat(name)
                        .matches("[A-Z][A-Za-z0-9]*")
                        .doesNotMatch("(?i)(msdyn|msdynce|sample)[A-Z_].*"));
        TYPES.forEach(type -> assertThat(fields(type))
                .extracting(GraphQLFieldDefinition::getName)
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*")));
        TYPES.stream()
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .forEach(type -> assertThat(type.getValues())
                        .allSatisfy(value -> assertThat(value.getName()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")));
    }

    @Test
    void noAnnotationReachesClients() {
        assertThat(SCHEMA.getDirectives())
                .extracting(GraphQLDirective::getName)
                .containsExactlyInAnyOrder(
                        "include",
                        "skip",
                        "deprecated",
                        "specifiedBy",
                        "oneOf",
                        "defer",
                        "experimental_disableErrorPropagation");
        assertThat(OURS.sdl())
                .doesNotContain("@table", "@column", "@lookup", "@choice", "@derived", "@alias", "@duration", "@walk")
                .doesNotContain("directive @", "input Cascade ", "enum CascadeRule", "enum ColumnType", "enum Part ");
    }

    @Test
    void protectionKeyIsNowhere() {
        assertThat(OURS.sdl().toLowerCase(Locale.ROOT)).doesNotContain("protectionkey", "protection_key");
    }

    @Test
    void everyIndexOfTheModelIsMigratedAndNoOther() {
        Matcher created = Pattern.compile("CREATE INDEX (\\w+) IF NOT EXISTS FOR \\(n:(\\w+)\\) ON \\(([^)]*)\\);")
                .matcher(TestSchema.text("cypher/migrations/V001__constraints_and_indexes.cypher")
                        + TestSchema.text("cypher/migrations/V004__access.cypher"));
        Map<String, String> migrated = new TreeMap<>();
        while (created.find()) {
            migrated.put(created.group(2) + "(" + created.group(3).replace("n.", "") + ")", created.group(1));
        }
        Set<String> wanted = new TreeSet<>();
        OURS.model().tables().filter(Table::rich).forEach(table -> {
            wanted.add(table.type() + "(id)");
            table.indexes().forEach(index -> wanted.add(table.type() + "(" + String.join(", ", index) + ", id)"));
        });

        assertThat(migrated.keySet()).containsExactlyElementsOf(wanted);
        assertThat(migrated.values()).doesNotHaveDuplicates();
        assertThat(OURS.model().tables().filter(table -> !table.rich()))
                .allSatisfy(table -> assertThat(table.indexes()).isEmpty());
    }
}
