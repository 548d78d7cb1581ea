package dev.sessiongraph.yardstick;

/** What was measured of an operation on both sides. */
record Figures(String operation, Pair hits, Pair latency, Pair throughput, Pair cold, Pair cpu) {

    /** Ours and the floor's; the ratio is the median of the rounds' own ratios where there were rounds. */
    record Pair(double ours, double floor, double ratio) {

        static Pair of(double ours, double floor) {
            return new Pair(ours, floor, ours / floor);
        }
    }
}
