// The sessions that a record has any part in, each once.
MATCH (session)<-[:EDGE]-(found:ProcessSession|FlowSession)
WITH DISTINCT found
