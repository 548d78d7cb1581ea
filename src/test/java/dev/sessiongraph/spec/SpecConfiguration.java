package dev.sessiongraph.spec;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the specs need of the application: a fixed clock, and a recorder of its statements. */
@TestConfiguration(proxyBeanMethods = false)
class SpecConfiguration {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    StatementRecorder statements() {
        return new StatementRecorder();
    }
}
