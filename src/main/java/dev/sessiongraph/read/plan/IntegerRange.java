package dev.sessiongraph.read.plan;

/** The values that an integer argument can have; {@code otherwise} is its value if it is absent. */
record IntegerRange(int otherwise, int least, int greatest) {

    boolean contains(int number) {
        return number >= least && number <= greatest;
    }
}
