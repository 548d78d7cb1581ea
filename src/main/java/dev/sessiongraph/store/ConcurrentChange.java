package dev.sessiongraph.store;

/** Somebody else has changed what a transaction had read: the same work done again, which the store sees to, finds it so. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what what is not as it was read */
    public ConcurrentChange(String what) {
        super(what);
    }
}
