package dev.sessiongraph.model;

import static dev.sessiongraph.model.ThingSchema.COLOR;
import static dev.sessiongraph.model.ThingSchema.HEADER;
import static dev.sessiongraph.model.ThingSchema.PRELUDE_LINES;
import static dev.sessiongraph.model.ThingSchema.THING;
import static dev.sessiongraph.model.ThingSchema.mistakes;
import static dev.sessiongraph.model.ThingSchema.read;
import static dev.sessiongraph.model.ThingSchema.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong schema is rejected with all its mistakes, each with its place. */
class ModelReaderTests {

    @Test
    void aCorrectSchemaIsRead() {
        Model model =
                read(THING + COLOR, HEADER + "sample_gem,Gem,sample_gems,,sample_name,sample_gem_ProcessSession,\n");

        assertThat(model.tables()).extracting(Table::logicalName).containsExactly("sample_gem", "thing");
        assertThat(model.known("sample_gem").keys().primaryId()).isEqualTo("sample_gemid");
        assertThat(model.known("sample_gem").names().schemaName()).isNull();
        assertThat(model.known("thing").property("color").type()).isEqualTo(ValueType.CHOICE);
    }

    static Stream<Arguments> wrongSchemas() {
        return Stream.of(
                wrong(
                        "a misspelt directive",
                        with("name: String", "name: String @colum(name: \"Name\")"),
                        "4: unknown directive @colum"),
                wrong(
                        "a misspelt argument",
                        with("name: String", "name: String @column(nam: \"Name\", name: \"Name\", type: String)"),
                        "4: @column has no argument nam"),
                wrong(
                        "a missing argument",
                        with("name: String", "name: String @column(name: \"Name\")"),
                        "4: @column lacks its argument type"),
                wrong(
                        "an argument of a wrong type",
                        with("name: String", "name: String @column(name: 5, type: String)"),
                        "4: @column.name must be of type String"),
                wrong(
                        "a number too large",
                        with("name: String", "name: String @column(name: \"N\", type: String, maxLength: 3000000000)"),
                        "4: @column.maxLength must be of type Int"),
                wrong(
                        "an unknown enum value",
                        with("name: String", "name: String @column(name: \"Name\", type: Text)"),
                        "4: @column.type must be of type ColumnType"),
                wrong(
                        "an unknown rule",
                        with(
                                "color: Color",
                                "color: Thing @lookup(reverse: \"of\", reverseDescription: \"Of.\") @relationship(name: \"r\", cascade: {drop: Cascade})"),
                        "5: @relationship.cascade has no field drop"),
                wrong(
                        "a directive twice",
                        with(
                                "name: String",
                                "name: String @derived(from: \"a\", part: Name) @derived(from: \"b\", part: Name)"),
                        "4: @derived is given twice"),
                wrong(
                        "a directive in a wrong place",
                        with("name: String", "name: String @choice(value: 1, label: \"a\")"),
                        "4: @choice does not belong here"),
                wrong(
                        "a limit that is no number",
                        with("name: String", "name: String @column(name: \"Name\", type: String, min: \"few\")"),
                        "4: @column.min is not a number: few"),
                wrong(
                        "a type named like a page",
                        THING.replace("type Thing", "type ThingConnection") + COLOR,
                        "1: the type ThingConnection must not end in Connection or Edge"),
                wrong(
                        "an unknown interface",
                        THING.replace("type Thing", "type Thing implements Ownr") + COLOR,
                        "2: Thing implements Ownr, which is not an interface"),
                wrong(
                        "a regarding target in name only",
                        THING.replace("@table", "@regarding(name: \"r\") @table") + COLOR,
                        "1: Thing has @regarding but does not implement RegardingTarget"),
                wrong(
                        "one logical name for two",
                        THING
                                + COLOR
                                + THING.replace("type Thing", "type Other").replace("\"things\"", "\"others\""),
                        "9: the table thing is given twice"),
                wrong(
                        "one entity set for two",
                        THING
                                + COLOR
                                + THING.replace("type Thing", "type Other").replace("\"thing\"", "\"other\""),
                        "9: the entity set things is given to two tables"),
                wrong(
                        "a lookup to no table",
                        with(
                                "color: Color",
                                "color: Record @lookup(targets: [\"nothing\"], reverse: \"of\", reverseDescription: \"Of.\")"),
                        "5: Thing.color has a target that is not a table"),
                wrong(
                        "a lookup to an enum",
                        with("color: Color", "color: Color @lookup(reverse: \"of\", reverseDescription: \"Of.\")"),
                        "5: Thing.color has a target that is not a table"),
                wrong(
                        "a relationship to no target",
                        with(
                                "color: Color",
                                "color: Thing @lookup(reverse: \"of\", reverseDescription: \"Of.\") @relationship(name: \"r\", target: \"gem\")"),
                        "5: r must name a target of color"),
                wrong(
                        "a relationship of no lookup",
                        with("name: String", "name: String @relationship(name: \"r\")"),
                        "4: name has @relationship but no @lookup"),
                wrong(
                        "a way back that is there already",
                        with("color: Color", "color: Thing @lookup(reverse: \"name\", reverseDescription: \"Of.\")"),
                        "1: the field name of Thing collides with the reverse of a lookup of thing"),
                wrong(
                        "two ways back of one name",
                        with(
                                "color: Color",
                                "a: Thing @lookup(reverse: \"of\", reverseDescription: \"Of.\") b: Thing @lookup(reverse: \"of\", reverseDescription: \"Of.\")"),
                        "1: the field of of Thing collides with the reverse of a lookup of thing"),
                wrong(
                        "two lookups of one edge",
                        with(
                                "color: Color",
                                "a: Thing @lookup(reverse: \"ofA\", reverseDescription: \"Of.\") b: Thing @lookup(edge: \"A\", reverse: \"ofB\", reverseDescription: \"Of.\")"),
                        "1: b and a have the same edge A to thing"),
                wrong(
                        "an alias of nothing",
                        with("name: String", "name: String other: String @alias(of: \"later\")"),
                        "4: other is an alias of later, which is not a value declared before it"),
                wrong(
                        "a label of no choice",
                        with("name: String", "name: String label: String @derived(from: \"madeOn\", part: Label)"),
                        "1: Thing.label cannot be derived from madeOn"),
                wrong(
                        "a name of no lookup",
                        with("name: String", "name: String other: String @derived(from: \"color\", part: Name)"),
                        "1: Thing.other cannot be derived from color"),
                wrong(
                        "a part of nothing",
                        with("name: String", "name: String other: String @derived(from: \"nothing\", part: Name)"),
                        "1: Thing.other cannot be derived from nothing"),
                wrong(
                        "a duration of no date-times",
                        with("name: String", "name: String age: Long @duration(from: \"madeOn\", to: \"name\")"),
                        "1: Thing.age: name is not a date-time"),
                wrong(
                        "two kinds at once",
                        with(
                                "madeOn: DateTime",
                                "madeOn: DateTime age: Long @duration(from: \"madeOn\", to: \"madeOn\") @alias(of: \"madeOn\")"),
                        "6: age can have only one of [duration, alias]"),
                wrong(
                        "a list that is no lookup",
                        with("name: String", "name: String names: [String!]!"),
                        "4: names is a list but not a lookup"),
                wrong(
                        "a type that is not there",
                        with("name: String", "name: String other: Colour"),
                        "4: other is of type Colour, which is neither a value nor a lookup"),
                wrong(
                        "a choice without its integer",
                        THING + COLOR.replace("BLUE @choice(value: 2, label: \"Blue\")", "BLUE"),
                        "8: Color.BLUE lacks @choice"),
                wrong(
                        "an integer for two choices",
                        THING + COLOR.replace("value: 2", "value: 1"),
                        "8: Color has two choices with the same value"),
                wrong("no name", with("name: String", "title: String"), "1: Thing needs the fields id and name"),
                wrong(
                        "an index of nothing",
                        THING.replace("primaryId", "indexes: [[\"size\"]], primaryId") + COLOR,
                        "1: Thing cannot be indexed by size"),
                wrong(
                        "a phonetic name that is not there",
                        THING.replace("primaryId", "yomiName: \"yomi\", primaryId") + COLOR,
                        "1: Thing has no field yomi"),
                wrong("no GraphQL", with("name: String", "name String"), "4: Invalid syntax"),
                wrong("a type twice", THING + COLOR + COLOR, "8: 'Color' type"));
    }

    private static Arguments wrong(String what, String types, String mistake) {
        return Arguments.of(what, types, mistake);
    }

    private static String with(String line, String instead) {
        return THING.replace(line, instead) + COLOR;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSchemas")
    void aWrongSchemaIsRejectedWithThePlace(String what, String types, String mistake) {
        List<String> mistakes = mistakes(types, HEADER);

        String place = mistake.substring(0, mistake.indexOf(':'));
        assertThat(mistakes)
                .as(what)
                .singleElement()
                .asString()
                .startsWith("schema.graphqls:" + (PRELUDE_LINES + Integer.parseInt(place))
                        + mistake.substring(place.length()));
    }

    @Test
    void allMistakesAreReportedTogether() {
        String types =
                THING.replace("name: String", "name: Strin other: [String]").replace("color: Color", "color: Colour");

        assertThat(mistakes(types, HEADER + "sample_gem,Thing,,,,,\nsample_gem,Gem,,,,,\nsample_gem,Jewel,,,,,\n"))
                .hasSize(6);
        assertThat(mistakes(types.replace("@table", "@tabel"), "logicalName\n")).hasSize(2);
        assertThat(mistakes(THING + COLOR, HEADER + "Gem,Gem,,,,,\ngem,Thing,,,,,\njewel,Jewel\n"))
                .hasSize(3);
    }

    @Test
    void theMessageListsTheMistakes() {
        ModelException rejection = rejection(THING + COLOR, HEADER + "Gem,Gem,,,,,\njewel,jewel,,,,,\n");

        assertThat(rejection).hasMessage("""
            The schema or the table list has 2 mistakes:
              own.csv:2: logicalName must be a lower case word: 'Gem'
              own.csv:3: type must be a PascalCase word: 'jewel'""");
    }
}
