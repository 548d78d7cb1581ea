package dev.sessiongraph.store;

/** Where the database runs. */
public enum StorePlace {

    /** In the process of this server. */
    EMBEDDED,

    /** Elsewhere, as a server of its own. */
    EXTERNAL
}
