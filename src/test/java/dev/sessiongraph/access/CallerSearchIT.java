package dev.sessiongraph.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessiongraph.access.CallerSearch.ClaimRule;
import dev.sessiongraph.failure.RequestException.NotPermitted;
import dev.sessiongraph.failure.RequestException.Unauthenticated;
import dev.sessiongraph.store.TestDatabase;
import dev.sessiongraph.store.TestNeo4j;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom claims and headers name, and for how long that is known. */
@TestDatabase
class CallerSearchIT {

    private static final String ADA = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final Map<String, Object> CLAIMS = Map.of("upn", "ADA@example.com");

    private final AtomicLong nanoseconds = new AtomicLong();
    private TestNeo4j neo4j;
    private CallerSearch search;

    @BeforeEach
    void ada(TestNeo4j database) {
        neo4j = database;
        neo4j.wipe();
        change("CREATE (:Record:SystemUser {id: '" + ADA + "', domainName: 'ada@Example.com'})");
        search = new CallerSearch(
                neo4j.store(),
                List.of(new ClaimRule("oid", UserProperty.OBJECT_ID), new ClaimRule("upn", UserProperty.DOMAIN_NAME)),
                nanoseconds::get);
    }

    private void change(String cypher) {
        neo4j.store().write(statements -> statements.run(cypher, Map.of()));
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }

    @Test
    void aDisabledUserIsRefusedAfterHalfAMinute() {
        assertThat(search.signedIn(CLAIMS)).isEqualTo(ADA);
        change("MATCH (u:SystemUser) SET u.isDisabled = true");
        pass(Duration.ofSeconds(29));
        assertThat(search.signedIn(CLAIMS)).isEqualTo(ADA);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> search.signedIn(CLAIMS))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("The token names no user who may sign in; looked for by its claims oid, upn.");
    }

    @Test
    void aNewUserIsFoundAtOnce() {
        Map<String, Object> claims = Map.of("oid", "bbbbbbbb-0000-4000-8000-000000000001");
        assertThatThrownBy(() -> search.signedIn(claims)).isInstanceOf(Unauthenticated.class);
        change("MATCH (u:SystemUser) SET u.objectId = 'bbbbbbbb-0000-4000-8000-000000000001'");
        assertThat(search.signedIn(claims)).isEqualTo(ADA);
    }

    @Test
    void aClaimThatIsNoTextIsIgnored() {
        assertThat(search.signedIn(Map.of("oid", List.of("a"), "upn", "ada@example.com")))
                .isEqualTo(ADA);
    }

    @Test
    void aPrivilegeToActForOthersComesFromRolesOfUsersTeamsAndTokens() {
        assertThat(search.mayActOnBehalf(ADA, Set.of())).isFalse();
        change(
                "MATCH (u:SystemUser) CREATE (u)-[:MEMBER_OF]->(:Record:Team {id: 't'})"
                        + "-[:HAS_ROLE]->(:Record:SecurityRole {id: 'r', name: 'Helper', privileges: ['* ACT_ON_BEHALF GLOBAL']})");
        pass(Duration.ofSeconds(30));
        assertThat(search.mayActOnBehalf(ADA, Set.of())).isTrue();
        change("MATCH (:Team)-[role:HAS_ROLE]->() DELETE role");
        pass(Duration.ofSeconds(30));
        assertThat(search.mayActOnBehalf(ADA, Set.of())).isFalse();
        assertThat(search.mayActOnBehalf(ADA, Set.of("Helper"))).isTrue();
    }

    @Test
    void nobodyActsForAUserWhoIsNotThere() {
        assertThat(search.impersonated(UserProperty.ID, ADA)).isEqualTo(ADA);
        assertThatThrownBy(() -> search.impersonated(UserProperty.ID, "x")).isInstanceOf(NotPermitted.class);
    }
}
