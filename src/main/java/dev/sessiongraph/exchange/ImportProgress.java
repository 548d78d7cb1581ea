package dev.sessiongraph.exchange;

import dev.sessiongraph.exchange.ImportReport.Rejected;

/** Hears how an import goes on. */
public interface ImportProgress {

    /** For those who only want the report. */
    ImportProgress SILENT = new ImportProgress() {};

    /** So much of a file has been read; the size is that of the file, the rows count from its start. */
    default void read(String file, long bytes, long size, long rows) {}

    /** The file has been read to its end, or to where it breaks off. */
    default void done(String file, long rows) {}

    /** A strict import has found all rows good and reads them again, to write them. */
    default void writing() {}

    /** A row was not taken. */
    default void rejected(Rejected row) {}
}
