package dev.sessiongraph.write.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.Violation;
import dev.sessiongraph.failure.ViolationRule;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.plan.Violations;
import dev.sessiongraph.server.graphql.TestSchema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no document can hold, but variables can. */
class ChangePlannerTests {

    private final Model model = TestSchema.ours().model();

    private List<Violation> violations(String column, Object value) {
        return violations("flowsession", column, value);
    }

    private List<Violation> violations(String table, String column, Object value) {
        Violations violations = new Violations();
        new ChangePlanner(model, violations)
                .change(new RecordInput(
                        model.known(table),
                        new RecordInput.GivenId(null, "a.input.id"),
                        Precondition.of(ChangeMode.CREATE, null),
                        "a.input",
                        RecordInput.GivenColumns.directly(Map.of(column, value))));
        return violations.all();
    }

    @Test
    void halfACharacterIsNotText() {
        assertThat(violations("name", "a\ud800b"))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.path() + " " + violation.rule()).isEqualTo("a.input.name format"));
        assertThat(violations("name", "a\ud83d\ude00b")).isEmpty();
    }

    @Test
    void anIndexedTextIsLimitedInBytes() {
        assertThat(violations("systemuser", "domainName", "é".repeat(3_750))).isEmpty();
        assertThat(violations("systemuser", "domainName", "é".repeat(3_751)))
                .singleElement()
                .satisfies(violation -> assertThat(violation)
                        .extracting(Violation::rule, Violation::limit, Violation::message)
                        .containsExactly(
                                ViolationRule.LENGTH, 7_500, "must be at most 7500 bytes in UTF-8, but has 7502"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "9999-12-31T23:00:00-02:00",
                "0000-01-01T01:00:00+02:00"
            })
    void timesBeyondFourDigitsAreNone(String time) {
        assertThat(violations("startedOn", OffsetDateTime.parse(time)))
                .extracting(Violation::rule)
                .containsExactly(ViolationRule.RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "+10000-01-01T01:00:00+02:00"})
    void timesWithinAreAccepted(String time) {
        assertThat(violations("startedOn", OffsetDateTime.parse(time))).isEmpty();
    }
}
