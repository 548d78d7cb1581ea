package dev.sessiongraph.yardstick;

import java.util.List;

/** What was measured of an operation on both sides. */
record OperationFigures(String operation, Pair hits, Pair cold, Load load) {

    /** The time of requests one after another, and how many a second and how much processor time with many together. */
    record Load(Pair latency, Pair throughput, Pair cpu) {}

    /** Ours and the floor's; the ratio is the median of the rounds' own ratios where there were rounds. */
    record Pair(double ours, double floor, double ratio) {

        static Pair of(double ours, double floor) {
            return new Pair(ours, floor, ours / floor);
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
