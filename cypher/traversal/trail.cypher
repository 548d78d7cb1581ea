// The sessions that a record has any part in, each once. They are collected first, since the database would otherwise read
// what they are sorted by once for each part.
MATCH (session)<-[:EDGE]-(found:ProcessSession|FlowSession)
WITH collect(DISTINCT found) AS sessions
UNWIND sessions AS found
