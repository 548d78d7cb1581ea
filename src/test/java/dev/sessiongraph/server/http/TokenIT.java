package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.SessionGraphApplication;
import dev.sessiongraph.access.CallerSearch;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import dev.sessiongraph.testing.ExpectedLog;
import dev.sessiongraph.testing.TestTokens;
import dev.sessiongraph.testing.WebSocketClient;
import dev.sessiongraph.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server that needs tokens of an identity provider. */
@TestDatabase
@DirtiesContext
@SpringBootTest(
        classes = {SessionGraphApplication.class, TokenIT.Late.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "session-graph.demo=false",
            "spring.security.oauth2.resourceserver.jwt.audiences=" + TestTokens.AUDIENCE,
            "session-graph.access-roles=graph.delegate=Delegate of the token"
        })
@ExpectedLog("ExceptionResolver")
class TokenIT {

    private static final TestTokens TOKENS = new TestTokens();

    private static final String ADA = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String BEN = "aaaaaaaa-0000-4000-8000-000000000002";
    private static final String GONE = "aaaaaaaa-0000-4000-8000-000000000003";
    private static final String ROOT = "aaaaaaaa-0000-4000-8000-000000000004";
    private static final String BEN_OBJECT = "bbbbbbbb-0000-4000-8000-000000000002";
    private static final Map<String, Object> AS_ADA = Map.of("sub", ADA);

    /** Of the sign-ins: it is just before the end of tokens that are valid for an hour. */
    private static final Duration AHEAD = Duration.ofHours(1).minusMillis(1500);

    @LocalServerPort
    int port;

    private final TestNeo4j neo4j = TestNeo4j.get();
    private Wire wire;

    /** A clock by which tokens end at once, while they are checked by that of the machine. */
    @TestConfiguration
    static class Late {

        @Bean
        Clock clock() {
            return Clock.offset(Clock.system(ZoneOffset.UTC), AHEAD);
        }
    }

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::keys);
    }

    @AfterAll
    static void close() {
        TOKENS.close();
    }

    @BeforeEach
    void users() {
        wire = new Wire(port);
        neo4j.wipe();
        neo4j.store()
                .write(statements -> statements.run(
                        """
                        CREATE (:Record:SystemUser {id: $ada, domainName: 'Ada@Example.com', email: 'same@example.com', isStub: false, version: 1}),
                          (:Record:SystemUser {id: $ben, domainName: 'ben@example.com', email: 'same@example.com', objectId: $object,
                            isStub: false, version: 1}),
                          (:Record:SystemUser {id: $gone, domainName: 'gone@example.com', isDisabled: true, isStub: false, version: 1}),
                          (:Record:SystemUser {id: 'aaaaaaaa-0000-4000-8000-000000000005', isStub: true, version: 1}),
                          (root:Record:SystemUser {id: $root, isStub: false, version: 1})
                            -[:HAS_ROLE]->(:Record:SecurityRole {id: '627090ff-40a3-4053-8790-584edc5be201'}),
                          (:Record:SecurityRole {id: $role, name: 'Delegate of the token', privileges: [$privilege]})""",
                        Map.of(
                                "ada",
                                ADA,
                                "ben",
                                BEN,
                                "gone",
                                GONE,
                                "root",
                                ROOT,
                                "object",
                                BEN_OBJECT,
                                "role",
                                ADA.replace('a', 'c'),
                                "privilege",
                                CallerSearch.ACT_ON_BEHALF + " GLOBAL")));
    }

    private Wire.Response ask(String token, String... headers) {
        var request = wire.to("/graphql")
                .POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
        return wire.send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void answersThoseWhomATokenNames() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                AS_ADA,
                Map.of("oid", BEN_OBJECT.toUpperCase(Locale.ROOT)),
                Map.of("oid", "of another directory", "preferred_username", "ADA@example.COM"),
                Map.of("upn", "ben@example.com"))) {
            assertThat(ask(TOKENS.token(claims)).status()).as(claims.toString()).isEqualTo(200);
        }
        assertThat(ask(TOKENS.withoutKeyId(AS_ADA)).status()).isEqualTo(200);
    }

    static Stream<Arguments> refused() {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("expired", TOKENS.token(Map.of("sub", ADA, "exp", now.minusSeconds(300)))),
                Arguments.of("not yet valid", TOKENS.token(Map.of("sub", ADA, "nbf", now.plusSeconds(300)))),
                Arguments.of("wrong audience", TOKENS.token(Map.of("sub", ADA, "aud", "api://other"))),
                Arguments.of("wrong key", TOKENS.withWrongKey(AS_ADA)),
                Arguments.of("unknown key", TOKENS.withUnknownKey(AS_ADA)),
                Arguments.of("alg none", TestTokens.unsigned(AS_ADA)),
                Arguments.of("no token", "none"),
                Arguments.of("long", TOKENS.token(Map.of("sub", ADA, "groups", "x".repeat(20_000))) + "x"),
                Arguments.of("nobody", TOKENS.token(Map.of("sub", "nobody"))),
                Arguments.of("a stub", TOKENS.token(Map.of("sub", "aaaaaaaa-0000-4000-8000-000000000005"))),
                Arguments.of("disabled", TOKENS.token(Map.of("upn", "gone@example.com", "sub", ADA))),
                Arguments.of("several", TOKENS.token(Map.of("email", "same@example.com"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String why, String token) {
        Wire.Response response = ask(token);
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(response.text()).doesNotContain("aaaaaaaa", "example.com");
        try (var socket = WebSocketClient.connect(port)) {
            socket.send("{'type':'connection_init','payload':{'Authorization':'Bearer " + token + "'}}");
            assertThat(socket.closure().code()).isEqualTo(4403);
        }
    }

    @Test
    void refusesWhatNoHeaderHasRoomFor() {
        assertThat(ask("x".repeat(40_000)).status()).isIn(400, 431);
        try (var socket = WebSocketClient.connect(port)) {
            socket.send("{'type':'connection_init','payload':{'Authorization':'Bearer " + "x".repeat(40_000) + "'}}");
            assertThat(socket.closure().code()).isEqualTo(4403);
        }
    }

    @Test
    void saysWhichClaimsItLookedFor() {
        assertThat(ask(TOKENS.token(Map.of("name", "Ada")))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("oid, preferred_username, upn, email, sub");
    }

    @Test
    void showsBrowsersAPage() {
        Wire.Response page = wire.send(wire.to("/graphql/schema").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("for those who sign in with a token");
    }

    @Test
    void keepsCountsFromThoseWithoutAToken() {
        assertThat(wire.send(wire.to("/")).text())
                .contains("data-access=\"token\"", "those who sign in")
                .doesNotContain("systemuser");
        String root = "Bearer " + TOKENS.token(Map.of("sub", ROOT));
        assertThat(wire.send(wire.to("/").header("Authorization", root)).text()).contains("systemuser");
        String ada = "Bearer " + TOKENS.token(AS_ADA);
        assertThat(wire.send(wire.to("/").header("Authorization", ada)).text()).doesNotContain("systemuser");
    }

    @Test
    void importsForAdministratorsAlone() {
        var page = wire.to("/import").POST(BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
        assertThat(wire.send(page.copy()).status()).isEqualTo(401);
        Wire.Response ada = wire.send(page.copy().header("Authorization", "Bearer " + TOKENS.token(AS_ADA)));
        assertThat(ada.status()).isEqualTo(403);
        assertThat(ada.code()).isEqualTo("FORBIDDEN");
        String root = "Bearer " + TOKENS.token(Map.of("sub", ROOT));
        assertThat(wire.send(page.copy().header("Authorization", root)).status())
                .isEqualTo(400);
    }

    @Test
    void actsOnBehalfOfOthersForThoseWhoMay() {
        String root = TOKENS.token(Map.of("sub", ROOT));
        String ada = TOKENS.token(AS_ADA);
        String delegate = TOKENS.token(Map.of("sub", ADA, "roles", List.of("graph.delegate", "other")));
        for (String token : List.of(root, delegate)) {
            assertThat(ask(token, "CallerObjectId", BEN_OBJECT).status()).isEqualTo(200);
            assertThat(ask(token, "MSCRMCallerID", "{" + BEN + "}").status()).isEqualTo(200);
        }
        assertThat(ask(ada, "CallerObjectId", BEN_OBJECT).code()).isEqualTo("FORBIDDEN");
        assertThat(ask(ada, "CallerObjectId", BEN_OBJECT).status()).isEqualTo(403);
        assertThat(ask(root, "MSCRMCallerID", GONE).code()).isEqualTo("FORBIDDEN");
        assertThat(ask(root, "MSCRMCallerID", ADA.replace('a', 'd')).code()).isEqualTo("FORBIDDEN");
        Wire.Response malformed = ask(root, "CallerObjectId", "ben");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.violation().path("rule").asString()).isEqualTo("id");
    }

    @Test
    void aWebSocketIsClosedWithoutAToken() {
        try (var socket = WebSocketClient.connect(port)) {
            socket.send("{'type':'connection_init'}");
            assertThat(socket.closure().code()).isEqualTo(4401);
        }
    }

    @Test
    void aWebSocketEndsWithItsToken() {
        try (var socket = WebSocketClient.connect(port)) {
            socket.send("{'type':'connection_init','payload':{'authorization':'Bearer " + TOKENS.token(AS_ADA) + "'}}");
            assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
            assertThat(socket.closure())
                    .isEqualTo(new WebSocketClient.Closure(4401, "Unauthorized: the token has expired"));
        }
    }

    @Test
    void aWebSocketTakesTheTokenOfItsHandshake() {
        Map<String, String> header = Map.of(
                "Authorization",
                "Bearer " + TOKENS.token(Map.of("sub", ADA, "exp", Instant.now().plus(Duration.ofDays(1)))));
        try (var socket = WebSocketClient.connect(port, "/graphql", header)) {
            socket.initialized().subscribe("1", "{__typename}");
            assertThat(socket.nextText()).contains("Query");
        }
    }

    @Test
    void aWebSocketActsOnBehalfOfOthers() {
        String payload = "{'type':'connection_init','payload':{'Authorization':'Bearer %s','CallerObjectId':'%s'}}";
        Instant late = Instant.now().plus(Duration.ofDays(1));
        try (var socket = WebSocketClient.connect(port)) {
            socket.send(payload.formatted(TOKENS.token(Map.of("sub", ROOT, "exp", late)), BEN_OBJECT));
            assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
        }
        try (var socket = WebSocketClient.connect(port)) {
            socket.send(payload.formatted(TOKENS.token(Map.of("sub", ADA, "exp", late)), BEN_OBJECT));
            assertThat(socket.closure().code()).isEqualTo(4403);
        }
        try (var socket = WebSocketClient.connect(port)) {
            socket.send(payload.formatted(TOKENS.token(Map.of("sub", ROOT, "exp", late)), "ben"));
            assertThat(socket.closure().code()).isEqualTo(4400);
        }
    }
}
