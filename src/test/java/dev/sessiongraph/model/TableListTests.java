package dev.sessiongraph.model;

import static dev.sessiongraph.model.ThingSchema.COLOR;
import static dev.sessiongraph.model.ThingSchema.HEADER;
import static dev.sessiongraph.model.ThingSchema.THING;
import static dev.sessiongraph.model.ThingSchema.mistakes;
import static dev.sessiongraph.model.ThingSchema.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong table list is rejected with all its mistakes, each with its place. */
class TableListTests {

    static Stream<Arguments> wrongLists() {
        return Stream.of(
                wrongList("an unknown column", "logicalName,type,color\ngem,Gem,red\n", "1: unknown column color"),
                wrongList("a missing column", "logicalName\ngem\n", "1: lacks the column type"),
                wrongList("nothing at all", "", "1: lacks the column logicalName", "1: lacks the column type"),
                wrongList("a column twice", "logicalName,type,type\ngem,Gem,Gem\n", "1: is not a readable table list"),
                wrongList("too few cells", HEADER + "sample_gem,Gem\n", "2: has 2 cells, but the header has 7"),
                wrongList(
                        "a logical name in capitals",
                        HEADER + "Gem,Gem,,,,,\n",
                        "2: logicalName must be a lower case word: 'Gem'"),
                wrongList("no logical name", HEADER + ",Gem,,,,,\n", "2: logicalName must be a lower case word: ''"),
                wrongList(
                        "a type in lower case", HEADER + "gem,gem,,,,,\n", "2: type must be a PascalCase word: 'gem'"),
                wrongList(
                        "a type with a dash", HEADER + "gem,Ge-m,,,,,\n", "2: type must be a PascalCase word: 'Ge-m'"),
                wrongList(
                        "an entity set of two words",
                        HEADER + "gem,Gem,all gems,,,,\n",
                        "2: entitySetName must be a word: 'all gems'"),
                wrongList(
                        "a table twice",
                        HEADER + "gem,Gem,,,,,\n\ngem,Jewel,,,,,\n",
                        "4: the table gem is given twice"),
                wrongList(
                        "a type twice",
                        HEADER + "gem,Gem,,,,,\njewel,Gem,,,,,",
                        "3: the type Gem is given to two tables"),
                wrongList(
                        "an entity set twice",
                        HEADER + "gem,Gem,gems,,,,\njewel,Jewel,gems,,,,",
                        "3: the entity set gems is given to two tables"),
                wrongList(
                        "a type of the schema",
                        HEADER + "gem,Thing,,,,,\n",
                        "2: the type Thing is given to two tables"),
                wrongList(
                        "a type of the schema that is not a table",
                        HEADER + "gem,Record,,,,,\n",
                        "2: the type Record exists already and is not a table"),
                wrongList(
                        "a type of the language",
                        HEADER + "gem,String,,,,,\n",
                        "2: the type String exists already and is not a table"),
                wrongList(
                        "a type named like a page",
                        HEADER + "edge,GemEdge,,,,,\n",
                        "2: the type GemEdge must not end in Connection or Edge"),
                wrongList("an unknown rule", "logicalName,type,cascade\ngem,Gem,Drop\n", "2: cascade must be one of"),
                wrongList("a quote without end", HEADER + "\"gem,Gem,,,,,\n", "1: is not a readable table list"));
    }

    private static Arguments wrongList(String what, String list, String... mistakes) {
        return Arguments.of(what, list, List.of(mistakes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongLists")
    void aWrongTableListIsRejectedWithThePlace(String what, String list, List<String> expected) {
        List<String> mistakes = mistakes(THING + COLOR, list);

        assertThat(mistakes).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(mistakes.get(i)).startsWith("own.csv:" + expected.get(i));
        }
    }

    @Test
    void commentsBlankLinesAndSpreadsheetsMarksAreNoMistakes() {
        Model model = read(THING + COLOR, "\uFEFF# ours\n" + HEADER + "\n# gems\n gem , Gem ,,,,,\r\n");

        assertThat(model.known("gem").type()).isEqualTo("Gem");
    }
}
