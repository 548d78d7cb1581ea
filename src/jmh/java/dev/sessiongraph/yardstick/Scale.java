package dev.sessiongraph.yardstick;

import java.util.Locale;

/** How large the sample graph is: 1 is 200,000 process sessions. */
record Scale(double factor) {

    Scale {
        if (!(factor >= 0.1 && factor <= 5)) {
            throw new IllegalArgumentException("-Dscale is from 0.1 to 5, not " + factor);
        }
    }

    /** What {@code -Dscale} says; 1 if it says nothing. */
    static Scale given() {
        return new Scale(Double.parseDouble(System.getProperty("scale", "1")));
    }

    int of(int count) {
        return (int) Math.round(factor * count);
    }

    /** For instance {@code x0.1}, {@code x1}. */
    @Override
    public String toString() {
        return "x" + String.format(Locale.ROOT, "%.2f", factor).replaceFirst("\\.?0+$", "");
    }
}
