package dev.sessiongraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a status means for a record that has it.
 *
 * @param state the state that the status belongs to; null if the choice is not a status
 * @param next the other statuses that a change can lead to from this one; null for any
 * @param over whether the record is over
 * @param stamps the fields that the status fills
 * @param fills the fields that it fills if they are empty
 */
record StatusRules(
        @Nullable Integer state, @Nullable List<Integer> next, boolean over, List<String> stamps, List<String> fills) {}
