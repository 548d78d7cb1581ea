package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.ImportReport.RowRejection;

/** Is notified of the progress of an import. */
public interface ImportProgress {

    /** Ignores the progress. */
    ImportProgress SILENT = new ImportProgress() {};

    /** Part of a file has been read; the size is that of the file, the rows count from its start. */
    default void read(String file, long bytes, long size, long rows) {}

    /** The file has been read to its end, or to where it breaks off. */
    default void done(String file, long rows) {}

    /** A strict import has found all rows valid, and reads them again to write them. */
    default void writing() {}

    /** A row was rejected. */
    default void rejected(RowRejection row) {}
}
