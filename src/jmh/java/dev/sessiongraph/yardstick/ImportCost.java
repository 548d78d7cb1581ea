package dev.sessiongraph.yardstick;

import java.lang.ProcessHandle.Info;
import java.time.Duration;
import java.util.Locale;

/**
 * What rows cost to write: by the clock, and by the processors, for client and database together. The latter is the fairer
 * figure on a busy machine.
 */
record ImportCost(int rows, long nanos, long cpuNanos) {

    /** Measures work that is done here and in a database process. */
    record Meter(ProcessHandle database) {

        ImportCost measure(int rows, Runnable work) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            work.run();
            return new ImportCost(rows, System.nanoTime() - start, cpuNanos() - cpu);
        }

        private long cpuNanos() {
            return cpuNanos(database) + cpuNanos(ProcessHandle.current());
        }

        private static long cpuNanos(ProcessHandle process) {
            Info info = process.info();
            return info.totalCpuDuration().map(Duration::toNanos).orElseThrow();
        }
    }

    long rowsPerSecond() {
        return rows * 1_000_000_000L / nanos;
    }

    long rowsPerCpuSecond() {
        return rows * 1_000_000_000L / cpuNanos;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d rows/s (%,d µs of processor time a row)", rowsPerSecond(), cpuNanos / 1_000 / rows);
    }
}
