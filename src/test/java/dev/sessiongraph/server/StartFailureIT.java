package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.ExpectedLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A start with a wrong setting fails with a sentence that names the setting, never with a stack. */
@TestDatabase
@ExpectedLog({"LoggingFailureAnalysisReporter", "GraphStore", "RediscoveryImpl"})
class StartFailureIT {

    @TempDir
    Path folder;

    /** What a start with these settings, which a space separates, says before it fails. */
    private static String failure(String settings, TestNeo4j neo4j) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.neo4j.uri=" + neo4j.uri(),
                "--spring.neo4j.authentication.username=" + neo4j.username(),
                "--spring.neo4j.authentication.password=" + neo4j.password()));
        for (String setting : settings.split(" (?=[a-z0-9.-]+=)", -1)) {
            String name = "--" + setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add("--" + setting);
        }
        int before = ExpectedLogs.messages().size();
        assertThatThrownBy(() -> new SpringApplicationBuilder(SessionGraphApplication.class)
                .run(arguments.toArray(String[]::new))
                .close());
        return ExpectedLogs.messages().stream()
                .skip(before)
                .filter(message -> message.contains("APPLICATION FAILED TO START"))
                .map(message ->
                        message.replaceAll("(?s).*Description:|Action:.*", "").strip())
                .findFirst()
                .orElse("a stack instead of a sentence for " + settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            session-graph.limits.max-page=many                | must be a whole number up to 2147483647: many
            session-graph.limits.max-page=99999999999         | must be a whole number up to 2147483647: 99999999999
            session-graph.limits.max-page=                    | must be a whole number up to 2147483647:
            session-graph.limits.max-page=-5                  | must not be negative: -5
            session-graph.limits.max-page=0                   | must be at least 1: 0
            session-graph.limits.at-work=0                    | must be at least 1: 0
            session-graph.limits.max-records=x                | must be a whole number: x
            session-graph.limits.max-records=-1               | must not be negative: -1
            session-graph.limits.timeout=soon                 | must be a duration such as 30s, 5m or 2h: soon
            session-graph.limits.timeout=-1s                  | must not be negative: -1s
            session-graph.limits.timeout=99999d               | must be at most 10000d: 99999d
            session-graph.limits.body-size=big                | must be a size such as 256MB: big
            session-graph.limits.body-size=-1                 | must not be negative: -1
            session-graph.limits.body-size=3GB                | must be less than 2GB: 3072MB
            session-graph.websocket.message-size=3GB          | must be less than 2GB: 3072MB
            session-graph.websocket.connections=-1            | must not be negative: -1
            session-graph.documents-only=maybe                | must be true or false: maybe
            session-graph.demo=perhaps                        | must be true or false: perhaps
            session-graph.explain=perhaps                     | must be true or false: perhaps
            session-graph.caller=me                           | must be a GUID: me
            session-graph.deleted.purge=0s                    | must be more than nothing: 0s
            session-graph.callback.timeout=-1s                | must not be negative: -1s
            session-graph.store.page-cache=big                | must be a size such as 256MB: big
            session-graph.store.patience=-3s                  | must not be negative: -3s
            server.port=http                                  | must be a whole number up to 2147483647: http
            server.port=70000                                 | must be from 0 to 65535: 70000
            server.address=not an address                     | must be an address of this machine: not an address
            server.shutdown=later                             | must be one of graceful, immediate: later
            server.servlet.context-path=sessions              | must begin with / and must not end with it: sessions
            spring.graphql.http.path=graphql                  | must begin with / and must not end with it: graphql
            spring.graphql.graphiql.path=/graphiql/           | must begin with / and must not end with it: /graphiql/
            spring.graphql.websocket.path=ws                  | must begin with / and must not end with it: ws
            spring.graphql.http.sse.timeout=-3s               | must not be negative: -3s
            spring.graphql.schema.locations=classpath:absent/ | must name folders with schema files: classpath:absent/
            spring.graphql.cors.max-age=long                  | must be a duration such as 30s, 5m or 2h: long
            spring.neo4j.uri=bolt://                          | must be a complete address: bolt://
            management.server.port=x                          | must be a whole number up to 2147483647: x
            """)
    void namesTheSettingAndItsRule(String setting, String rule, TestNeo4j neo4j) {
        assertThat(failure(setting, neo4j))
                .startsWith(setting.substring(0, setting.indexOf('=')) + " " + rule)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            session-graph.documents=absent.json    | absent.json: there is no such file or folder
            session-graph.tables=absent.csv        | absent.csv: there is no such file
            session-graph.tables=src               | src:1: is not a readable table list: Is a directory
            server.address=0.0.0.0                 | set SESSION_GRAPH_ACCESS=token, or SESSION_GRAPH_ACCESS_OPEN=anywhere
            session-graph.access=perhaps           | session-graph.access must be one of open, token: perhaps
            session-graph.access-claims=oid        | session-graph.access-claims must be pairs such as a=b
            server.address=192.0.2.1 server.port=9 session-graph.access-open=anywhere | Port 9 of 192.0.2.1 cannot be listened on
            server.ssl.key-store=absent.p12        | The server cannot start: there is no file absent.p12
            management.endpoints.web.base-path=m   | management.endpoints.web.base-path is not accepted (
            spring.graphql.cors.allowed-origins=* spring.graphql.cors.allow-credentials=true | spring.graphql.cors.allow-credentials must not be true: credentials are for origins
            spring.neo4j.uri=http://127.0.0.1:7474 | The database at http://127.0.0.1:7474 cannot be used: Unsupported scheme: http
            spring.neo4j.uri=banana                | The database at banana cannot be used: an address has a scheme, as in neo4j://host:7687.
            spring.neo4j.uri=neo4j://127.0.0.1:1 session-graph.store.patience=0s | The database at neo4j://127.0.0.1:1 does not answer.
            spring.data.neo4j.database=absent session-graph.store.patience=0s | has no database of the name that SPRING_DATA_NEO4J_DATABASE gives.
            spring.neo4j.uri=embedded session-graph.store.home=pom.xml | pom.xml is not a folder, or cannot be created
            """)
    void saysWhatIsNotThere(String settings, String sentence, TestNeo4j neo4j) {
        assertThat(failure(settings, neo4j)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extend type Query { x: Nothing } | The field type 'Nothing' is not present
            extend type Query {              | Invalid syntax
            """)
    void listsTheMistakesOfSchemaFiles(String schema, String mistake, TestNeo4j neo4j) throws IOException {
        Files.writeString(folder.resolve("own.graphqls"), schema);

        assertThat(failure("spring.graphql.schema.locations=file:" + folder + "/", neo4j))
                .startsWith("The schema files do not fit:")
                .contains(mistake);
    }

    @Test
    void listsTheMistakesOfTables(TestNeo4j neo4j) throws IOException {
        Path tables = folder.resolve("tables.csv");
        Files.writeString(tables, "logicalName,type\nSample,Thing\naccount,Account\n");
        assertThat(failure("session-graph.tables=" + tables, neo4j))
                .contains("2 mistakes", tables + ":2", tables + ":3");

        Files.write(tables, "logicalName,type\nsample_\u00e9,Thing\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(failure("session-graph.tables=" + tables, neo4j))
                .contains(tables + ":1: is not a readable table list");
    }

    @Test
    void saysWhereTheSettingIsMade(TestNeo4j neo4j) throws IOException {
        Path file = Files.writeString(folder.resolve("own.properties"), "session-graph.limits.max-walks=few\n");

        assertThat(failure("spring.config.import=" + file, neo4j))
                .startsWith("session-graph.limits.max-walks must be a whole number")
                .contains("own.properties");
    }
}
