package dev.sessiongraph.model;

/** A calendar period in UTC, into which date-times are grouped. */
public enum CalendarPeriod {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
