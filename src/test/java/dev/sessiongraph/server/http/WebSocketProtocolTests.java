package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.WebSocketClient.Closure;
import dev.sessiongraph.testing.Wire;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The messages and close codes of graphql-transport-ws. */
@EndpointTest
@ExpectedLog("ExceptionResolver")
class WebSocketProtocolTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {'type'                                                       | message: is not well-formed JSON (line 1, column 8)
            hello                                                         | message: is not well-formed JSON (line 1, column 1)
            {'type':'ping'} {}                                            | message: is not well-formed JSON (line 1, column 17)
            {'type':'ping','type':'ping'}                                 | message: is not well-formed JSON (line 1, column 22)
            null                                                          | message: must be a JSON object
            7                                                             | message: must be a JSON object
            [{'type':'ping'}]                                             | message: must be a JSON object; batches in an array are not supported
            {}                                                            | type: is not the type of a message that a client may send
            {'type':7}                                                    | type: is not the type of a message that a client may send
            {'type':'start','id':'1'}                                     | type: is not the type of a message that a client may send
            {'type':'next','id':'1','payload':{}}                         | type: is not the type of a message that a client may send
            {'type':'ping','payload':[]}                                  | payload: must be a JSON object
            {'type':'connection_init','payload':'a'}                      | payload: must be a JSON object
            {'type':'complete'}                                           | id: must be a string that is not empty
            {'type':'subscribe','payload':{'query':'{hello}'}}            | id: must be a string that is not empty
            {'type':'subscribe','id':'','payload':{'query':'{hello}'}}    | id: must be a string that is not empty
            {'type':'subscribe','id':7,'payload':{'query':'{hello}'}}     | id: must be a string that is not empty
            {'type':'subscribe','id':'1'}                                 | payload: must be a JSON object
            {'type':'subscribe','id':'1','payload':[{'query':'{hello}'}]} | payload: must be a JSON object
            {'type':'subscribe','id':'1','payload':{'operationName':'A'}} | query: the request has no query
            {'type':'subscribe','id':'1','payload':{'query':7}}           | query: must be a GraphQL document, as a string
            {'type':'subscribe','id':'1','payload':{'query':'{hello}','variables':[]}}    | variables: must be a JSON object
            {'type':'subscribe','id':'1','payload':{'query':'{hello}','operationName':7}} | operationName: must be a string
            {'type':'subscribe','id':'1','payload':{'query':'{hello}','extensions':'a'}}  | extensions: must be a JSON object
            """)
    void closesWith4400IfAMessageIsMalformed(String message, String reason) {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send(message);
            assertThat(client.closure()).isEqualTo(new Closure(4400, "Invalid message: " + reason));
        }
    }

    @Test
    void closesWith4401IfTheClientSubscribesBeforeTheConnectionIsAcknowledged() {
        try (WebSocketClient client = WebSocketClient.connect(port)) {
            client.subscribe("1", "{ hello }");
            assertThat(client.closure()).isEqualTo(new Closure(4401, "Unauthorized: send connection_init first"));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"graphql-ws", "mqtt"})
    void closesWith4406IfTheSubprotocolIsAnother(String subprotocol) {
        try (WebSocketClient client = WebSocketClient.withSubprotocol(port, subprotocol)) {
            assertThat(client.closure().code()).isEqualTo(4406);
        }
    }

    @Test
    void closesWith4429IfTheConnectionIsInitializedTwice() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send("{'type':'connection_init'}");
            assertThat(client.closure()).isEqualTo(new Closure(4429, "Too many initialisation requests"));
        }
    }

    @Test
    void closesWith1003IfAMessageIsBinary() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.sendBytes(new byte[] {1, 2, 3});
            assertThat(client.closure()).isEqualTo(new Closure(1003, "Messages must be text"));
        }
    }

    @Test
    void answersAQuery() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send(
                    "{'id':'é \\u0001','type':'subscribe','payload':{'query':'query A($n: String) { hello(name: $n) } "
                            + "query B { me { name } }','operationName':'B','variables':{'n':null},'extensions':null}}");
            assertThat(client.nextText())
                    .isEqualTo(
                            "{\"id\":\"é \\u0001\",\"type\":\"next\",\"payload\":{\"data\":{\"me\":{\"name\":\"Ada\"}}}}");
            assertThat(client.nextText()).isEqualTo("{\"id\":\"é \\u0001\",\"type\":\"complete\"}");
            client.sendInParts(
                    "{'id':'2','type':'subscribe','payload':{'query':'mutation { rename(name: \\'Eve\\') { name } }'}}");
            assertThat(client.next().at("/payload/data/rename/name").asString()).isEqualTo("Ada");
            assertThat(client.nextText()).isEqualTo("{\"id\":\"2\",\"type\":\"complete\"}");
        }
    }

    /** A result with data is one, whatever errors it has. */
    @Test
    void answersAnExecutedOperationByItsResult() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.subscribe("1", "{ hello broken }");
            var next = client.next();
            assertThat(next.path("type").asString()).isEqualTo("next");
            assertThat(next.at("/payload/data/hello").asString()).isEqualTo("Hello");
            assertThat(next.at("/payload/errors/0/extensions/code").asString()).isEqualTo("INTERNAL");
            assertThat(next.toString()).doesNotContain("secret");
            assertThat(client.next().path("type").asString()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {                                    | BAD_USER_INPUT | syntax
            {absent}                             | BAD_USER_INPUT | validation
            query A {hello} query B {hello}      | BAD_USER_INPUT | validation
            query($n: Int!) {long(length: $n)}   | BAD_USER_INPUT | required
            { me { ... @defer { name } } }       | BAD_USER_INPUT | unsupported
            { people @stream { name } }          | BAD_USER_INPUT | unsupported
            { hello \\uD800 }                   | BAD_USER_INPUT | syntax
            """)
    void answersAnOperationThatIsNotExecutedByAnError(String document, String code, String rule) {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send("{'id':'1','type':'subscribe','payload':{'query':'" + document + "'}}");
            var error = client.next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.path("id").asString()).isEqualTo("1");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo(code);
            assertThat(error.at("/payload/0/extensions/violations/0/rule").asString())
                    .isEqualTo(rule);
            answersOn(client);
        }
    }

    @Test
    void answersADocumentThatIsBlankOrTooLargeByAnError() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.subscribe("1", "");
            assertThat(client.next()
                            .at("/payload/0/extensions/violations/0/path")
                            .asString())
                    .isEqualTo("query");
            client.subscribe("1", "{ hello } #" + "x".repeat(300_000));
            assertThat(client.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("LIMIT_EXCEEDED");
            answersOn(client);
        }
    }

    @Test
    void answersADocumentThatIsOnlyNamed() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send("{'id':'1','type':'subscribe','payload':{'extensions':"
                    + "{'persistedQuery':{'version':1,'sha256Hash':'" + "a".repeat(64) + "'}}}}");
            assertThat(client.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
            answersOn(client);
        }
    }

    private static void answersOn(WebSocketClient client) {
        client.subscribe("1", "{ hello }");
        assertThat(client.next().at("/payload/data/hello").asString()).isEqualTo("Hello");
        assertThat(client.next().path("type").asString()).isEqualTo("complete");
    }

    @Test
    void answersPings() {
        try (WebSocketClient client = WebSocketClient.connect(port)) {
            client.send("{'type':'ping','payload':{'a':[1,null]}}");
            assertThat(client.next()).isEqualTo(Wire.JSON.readTree("{\"type\":\"pong\",\"payload\":{\"a\":[1,null]}}"));
            client.send("{'type':'ping','payload':null}");
            assertThat(client.nextText()).isEqualTo("{\"type\":\"pong\"}");
            client.send("{'type':'pong'}");
            client.initialized();
        }
    }

    @Test
    void ignoresACompleteForWhatIsDone() {
        try (WebSocketClient client = WebSocketClient.connect(port).initialized()) {
            client.send("{'type':'complete','id':'never'}");
            answersOn(client);
            client.send("{'type':'complete','id':'1'}");
            answersOn(client);
        }
    }

    @Test
    void acceptsAPageOfTheSameOriginOnly() {
        String own = "http://127.0.0.1:" + port;
        try (WebSocketClient client = WebSocketClient.connect(port, "/graphql", Map.of("Origin", own))) {
            client.initialized();
        }
        assertThatThrownBy(() -> WebSocketClient.connect(port, "/graphql", Map.of("Origin", "http://evil.example")))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        thrown -> assertThat(thrown.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void saysWhyAPageOfAnotherOriginIsRejected() {
        String handshake = """
                GET /graphql HTTP/1.1
                Host: 127.0.0.1:%d
                Connection: Upgrade, close
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Origin: http://evil.example

                """.formatted(port).replace("\n", "\r\n");
        assertThat(new Wire(port).raw(handshake)).startsWith("HTTP/1.1 403").contains("\"code\":\"FORBIDDEN\"");
    }
}
