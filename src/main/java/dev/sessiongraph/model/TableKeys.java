package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a table's records and what they are found by.
 *
 * @param primaryId the logical name of the primary key column
 * @param primaryName the logical name of the primary name column; null if there is none
 * @param yomiName the field with the phonetic name; null if there is none
 * @param indexes lists of properties for which the store keeps an index, with the id added at the end of each
 */
public record TableKeys(
        String primaryId,
        @Nullable String primaryName,
        @Nullable String yomiName,
        List<List<String>> indexes) {}
