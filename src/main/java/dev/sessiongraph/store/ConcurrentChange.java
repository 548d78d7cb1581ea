package dev.sessiongraph.store;

/** Another transaction has changed what this one had read. The store does the work again, which then reads the new state. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what has changed */
    public ConcurrentChange(String what) {
        super(what);
    }
}
