package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Figures.Pair;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * Our server against the floor, on the same graph: {@code ./mvnw -Pbench verify -Dtest=YardstickBenchmark}. Options:
 * {@code -Dscale=0.1} (to 5), {@code -Drounds=5}, {@code -Doperations=by-id|failed-page} (a regular expression, empty for
 * all), {@code -Dheap=1g} of each server. Answers are compared before anything is timed.
 */
class YardstickBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String HEAP = System.getProperty("heap", "1g");
    private static final String CHOSEN = System.getProperty("operations", "");
    private static final Pattern OPERATIONS = Pattern.compile(CHOSEN.isEmpty() ? ".*" : CHOSEN);

    @Test
    void oursAgainstTheFloor() throws IOException {
        Scale scale = Scale.given();
        try (var database = YardstickDatabase.start(scale);
                Driver driver = database.driver()) {
            Report report = new Report(
                    "./mvnw -Pbench verify -Dscale=" + scale.toString().substring(1));
            List<Figures> figures = race(database.springProperties(), driver, report);
            report.addLines(Findings.lines(figures));
            report.write();
        }
    }

    private static List<Figures> race(Map<String, Object> database, Driver driver, Report report) {
        try (Contender ours = Contender.ours(database, HEAP);
                Contender floor = Contender.floor(database, HEAP)) {
            List<Operation> operations = new Operations(driver, ours)
                    .all().stream()
                            .filter(each -> OPERATIONS.matcher(each.name()).matches())
                            .toList();
            operations.forEach(each -> Comparison.check(each, ours, floor));
            Race race = new Race(ours, floor, driver, ROUNDS);
            for (int pass = 0; pass < 2; pass++) {
                operations.forEach(race::warmUp);
            }
            Hits hits = new Hits(driver);
            return operations.stream()
                    .map(each -> race.run(each, Pair.of(hits.ours(each), hits.floor(each))))
                    .peek(report::add)
                    .toList();
        }
    }
}
