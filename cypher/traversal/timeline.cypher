// An omnichannel session's events sorted by time, each with the time since the previous one.
MATCH (session)<-[:OMNICHANNEL_SESSION]-(event) WHERE READABLE(event)
WITH event ORDER BY event.eventTime, event.id
WITH collect(event) AS events
UNWIND range(0, size(events) - 1) AS place
WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
