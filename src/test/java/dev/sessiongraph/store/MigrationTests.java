package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTests {

    @Test
    void ourOwnAreReadInOrderAndKeepSchemaApartFromData() {
        var migrations = Migration.at("classpath*:cypher/migrations/");

        assertThat(migrations)
                .extracting(Migration::version)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
        assertThat(migrations.getFirst().changesSchema()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE",
                "create index i for (n:A) on (n.id)",
                "CREATE FULLTEXT INDEX i FOR (n:A) ON EACH [n.name]",
                "DROP INDEX i IF EXISTS"
            })
    void schemaCommandsAreKnown(String command) {
        assertThat(migration(command).changesSchema()).isTrue();
    }

    @Test
    void dataIsNotASchema() {
        assertThat(migration("CREATE (i:INDEX)").changesSchema()).isFalse();
    }

    @Test
    void aMixtureIsRejected() {
        assertThatThrownBy(() -> migration("DROP INDEX i; CREATE (:A)").changesSchema())
                .isInstanceOf(StoreException.WrongMigrations.class)
                .hasMessageContaining("V001__a.cypher");
    }

    @Test
    void lineEndsDoNotCount() {
        assertThat(migration("RETURN 1;\r\nRETURN 2;\r").checksum())
                .isEqualTo(migration("RETURN 1;\nRETURN 2;\n").checksum())
                .isNotEqualTo(migration("RETURN 1; RETURN 2;\n").checksum());
    }

    @Test
    void semicolonsInQuotesAndCommentsEndNothing() {
        var script = """
                // a comment; with a semicolon
                CREATE (:`odd;label` {text: "a;\\"b", other: 'it\\'s;'});
                /* more; */ RETURN 6 / 2 AS three;
                ;
                RETURN 'http://x' AS link
                """;

        assertThat(CypherScript.statements(script))
                .containsExactly(
                        "CREATE (:`odd;label` {text: \"a;\\\"b\", other: 'it\\'s;'})",
                        "RETURN 6 / 2 AS three",
                        "RETURN 'http://x' AS link");
    }

    private static Migration migration(String text) {
        return new Migration(1, "V001__a.cypher", text);
    }
}
