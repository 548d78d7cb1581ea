package dev.sessiongraph.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableOfIdTests {

    @Test
    void theFirstTableKeepsTheIdHoweverManyFollow() {
        var tables = new TableOfId();
        for (int number = 0; number < 50_000; number++) {
            String table = "table" + number % 7;
            assertThat(tables.claim(Pages.id(number), table)).isEqualTo(table);
        }
        for (int number = 0; number < 50_000; number++) {
            assertThat(tables.claim(Pages.id(number), "other")).isEqualTo("table" + number % 7);
        }
    }
}
