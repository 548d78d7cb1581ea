// The sessions that reference a record in any role, each once. They are collected first, since the database would otherwise
// read the sort keys once for each role.
MATCH (session)<-[:EDGE]-(found:ProcessSession|FlowSession) WHERE READABLE(found)
WITH collect(DISTINCT found) AS sessions
UNWIND sessions AS found
