package dev.sessiongraph.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a column's values; null where the reference gives none.
 *
 * @param maxLength the most characters of a text
 * @param maxSizeInKB the largest size of a file
 * @param precision how many decimal places are kept
 */
public record ColumnLimits(
        @Nullable Integer maxLength,
        @Nullable Integer maxSizeInKB,
        @Nullable BigDecimal minValue,
        @Nullable BigDecimal maxValue,
        @Nullable Integer precision) {

    static final ColumnLimits UNKNOWN = new ColumnLimits(null, null, null, null, null);
}
