package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.Figures.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            Report report = new Report(command(scale));
            List<Operation> operations = new ArrayList<>();
            List<Figures> figures = race(database, driver, operations, report);
            report.addLines(Growth.lines(scale, figures));
            report.addLines(Findings.lines(figures));
            report.write();
            for (Operation operation : operations) {
                if (operation.name().equals("rows-1000x20")) {
                    report.addLines(Memory.lines(database.springProperties(), operation));
                    report.write();
                }
            }
        }
    }

    private static String command(Scale scale) {
        return "./mvnw -Pbench verify -Dscale=" + scale.toString().substring(1) + " -Drounds=" + ROUNDS
                + (HEAP.equals("1g") ? "" : " -Dheap=" + HEAP)
                + (CHOSEN.isEmpty() ? "" : " -Doperations='" + CHOSEN + "'");
    }

    private static List<Figures> race(
            YardstickDatabase database, Driver driver, List<Operation> operations, Report report) {
        try (Contender ours = Contender.ours(database.springProperties(), HEAP);
                Contender floor = Contender.floor(database.springProperties(), HEAP)) {
            new Operations(database.graph(), driver, ours)
                    .all().stream()
                            .filter(each -> OPERATIONS.matcher(each.name()).matches())
                            .forEach(operations::add);
            operations.forEach(each -> Comparison.check(each, ours, floor));
            Race race = new Race(ours, floor, driver, ROUNDS);
            race.warmUp(operations);
            Hits hits = new Hits(driver);
            List<Figures> figures = new ArrayList<>();
            for (Operation operation : operations) {
                Figures each = race.run(operation, Pair.of(hits.ours(operation), hits.floor(operation)));
                report.add(each);
                figures.add(each);
            }
            return figures;
        }
    }
}
