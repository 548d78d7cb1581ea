package dev.sessiongraph.yardstick;

/** OperationFigures that look random and follow from a number alone, so that every run has the same graph. */
final class Dice {

    private Dice() {}

    /** From 0 to below the bound; the salt distinguishes the throws for one number. */
    static int roll(int number, int salt, int bound) {
        return (int) Long.remainderUnsigned(mixed(number, salt), bound);
    }

    static boolean chance(int number, int salt, int percent) {
        return roll(number, salt, 100) < percent;
    }

    /** Spreads close numbers over all 64 bits (the finalizer of SplitMix64). */
    static long mixed(int number, int salt) {
        long bits = ((long) salt << 32 | number) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
