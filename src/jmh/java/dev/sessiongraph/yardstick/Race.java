package dev.sessiongraph.yardstick;

import dev.sessiongraph.yardstick.LoadClient.TimeSlice;
import dev.sessiongraph.yardstick.OperationFigures.Pair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.Driver;

/** Measures both servers in turns, A B A B, so that what else the machine does falls on both alike. */
final class Race {

    private static final int CONNECTIONS = 32;
    private static final int CONNECTIONS_IN_BULK = 4;
    private static final int LONGER_IN_BULK = 4;
    private static final int COLD_REQUESTS = 7;
    private static final int WARM_UPS = 30;
    private static final Duration ALONE = Duration.ofMillis(800);
    private static final Duration TOGETHER = Duration.ofMillis(1_200);

    private final Contender ours;
    private final Contender floor;
    private final Driver driver;
    private final int rounds;
    private int shapes;

    Race(Contender ours, Contender floor, Driver driver, int rounds) {
        this.ours = ours;
        this.floor = floor;
        this.driver = driver;
        this.rounds = rounds;
    }

    /** Lets both servers compile their code: some time for each operation, and more for each if there are few. */
    void warmUp(List<Operation> operations) {
        int passes = Math.max(2, WARM_UPS / Math.max(1, operations.size()));
        for (int pass = 0; pass < passes; pass++) {
            operations.forEach(this::warmUp);
        }
    }

    private void warmUp(Operation operation) {
        for (Contender contender : List.of(ours, floor)) {
            LoadClient client = new LoadClient(contender, operation);
            client.together(connections(operation), TOGETHER);
            client.alone(ALONE.dividedBy(2));
        }
    }

    private static int connections(Operation operation) {
        return operation.inBulk() ? CONNECTIONS_IN_BULK : CONNECTIONS;
    }

    OperationFigures run(Operation operation, Pair hits) {
        LoadClient our = new LoadClient(ours, operation);
        LoadClient their = new LoadClient(floor, operation);
        warmUp(operation);
        List<TimeSlice> ourAlone = new ArrayList<>();
        List<TimeSlice> theirAlone = new ArrayList<>();
        List<TimeSlice> ourTogether = new ArrayList<>();
        List<TimeSlice> theirTogether = new ArrayList<>();
        int connections = connections(operation);
        int times = operation.inBulk() ? LONGER_IN_BULK : 1;
        for (int round = 0; round < rounds; round++) {
            ourAlone.add(our.alone(ALONE.multipliedBy(times)));
            theirAlone.add(their.alone(ALONE.multipliedBy(times)));
            ourTogether.add(our.together(connections, TOGETHER.multipliedBy(times)));
            theirTogether.add(their.together(connections, TOGETHER.multipliedBy(times)));
        }
        return new OperationFigures(
                operation.name(),
                hits,
                cold(operation),
                new OperationFigures.Load(
                        pair(ourAlone, theirAlone, TimeSlice::medianMillis),
                        pair(ourTogether, theirTogether, slice -> slice.perSecond() * Math.max(1, operation.written())),
                        pair(ourTogether, theirTogether, TimeSlice::cpuMillis)));
    }

    private static Pair pair(List<TimeSlice> ours, List<TimeSlice> floor, ToDoubleFunction<TimeSlice> figure) {
        return new Pair(
                OperationFigures.median(ours.stream().map(figure::applyAsDouble).toList()),
                OperationFigures.median(
                        floor.stream().map(figure::applyAsDouble).toList()),
                OperationFigures.median(IntStream.range(0, ours.size())
                        .mapToObj(
                                round -> figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(floor.get(round)))
                        .toList()));
    }

    /** The first request of a shape that neither our server nor the database has seen. */
    private Pair cold(Operation operation) {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int i = 0; i < COLD_REQUESTS; i++) {
            Operation.VariableSet variables =
                    operation.variables().get(i % operation.variables().size());
            shapes++;
            our.add(cold(ours, ours.newShape(operation, variables, "Shape" + shapes)));
            their.add(cold(floor, floor.newShape(operation, variables, "Shape" + shapes)));
        }
        return Pair.of(OperationFigures.median(our), OperationFigures.median(their));
    }

    private double cold(Contender contender, byte[] request) {
        driver.executableQuery("CALL db.clearQueryCaches()").execute();
        try (Connection connection = contender.connect()) {
            long start = System.nanoTime();
            connection.roundTrip(request);
            return (System.nanoTime() - start) / 1e6;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
