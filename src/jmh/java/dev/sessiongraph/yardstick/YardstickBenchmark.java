package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.OperationFigures.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/**
 * Our server against the floor, on the same graph: {@code ./mvnw -Pbench verify -Dtest=YardstickBenchmark}. Options:
 * {@code -Dscale=0.1} (to 5), {@code -Drounds=5}, {@code -Doperations=by-id|failed-page} (a regular expression, empty for
 * all), {@code -Dheap=1g} of each server. Answers are compared before anything is timed. Writes come last, on a copy.
 */
class YardstickBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String HEAP = System.getProperty("heap", "1g");
    private static final String CHOSEN = System.getProperty("operations", "");
    private static final Pattern OPERATIONS = Pattern.compile(CHOSEN.isEmpty() ? ".*" : CHOSEN);

    private final Scale scale = Scale.given();
    private final RatioTable report = new RatioTable(command(scale));
    private final List<OperationFigures> figures = new ArrayList<>();

    @Test
    void oursAgainstTheFloor() throws IOException {
        List<String> memory = new ArrayList<>();
        try (var database = YardstickDatabase.start(scale);
                Driver driver = database.driver()) {
            List<Operation> raced =
                    race(database, driver, ours -> chosen(new Operations(database.graph(), driver, ours).all()));
            for (Operation operation : raced) {
                if (operation.name().equals("rows-1000x20")) {
                    memory.addAll(SmallHeap.lines(database.springProperties(), operation));
                }
            }
        }
        List<Operation> writes = chosen(WriteOperations.ALL);
        if (!writes.isEmpty()) {
            try (var database = YardstickDatabase.startCopy(scale);
                    Driver driver = database.driver()) {
                race(database, driver, _ -> writes);
            }
        }
        report.addLines(Growth.lines(scale, figures));
        report.addLines(EarlierResults.lines(figures));
        report.addLines(memory);
        report.write();
    }

    private static List<Operation> chosen(List<Operation> operations) {
        return operations.stream()
                .filter(each -> OPERATIONS.matcher(each.name()).matches())
                .toList();
    }

    private static String command(Scale scale) {
        return "./mvnw -Pbench verify -Dscale=" + scale.toString().substring(1) + " -Drounds=" + ROUNDS
                + (HEAP.equals("1g") ? "" : " -Dheap=" + HEAP)
                + (CHOSEN.isEmpty() ? "" : " -Doperations='" + CHOSEN + "'");
    }

    private List<Operation> race(
            YardstickDatabase database, Driver driver, Function<Contender, List<Operation>> chosen) {
        try (Contender ours = Contender.ours(database.springProperties(), HEAP);
                Contender floor = Contender.floor(database.springProperties(), HEAP)) {
            List<Operation> operations = chosen.apply(ours);
            Written written = new Written(driver);
            operations.forEach(each -> Comparison.check(each, ours, floor, written));
            Race race = new Race(ours, floor, driver, ROUNDS);
            race.warmUp(operations);
            Hits hits = new Hits(driver);
            for (Operation operation : operations) {
                OperationFigures each = race.run(operation, Pair.of(hits.ours(operation), hits.floor(operation)));
                report.add(each);
                figures.add(each);
            }
            return operations;
        }
    }
}
