CYPHER 25
MATCH (s:ProcessSession {id: $id})
RETURN s.id, s.name, COLLECT {
  MATCH (s)-[r:EXECUTED_BY|STARTED_BY|CREATED_BY|OWNER|OWNING_BUSINESS_UNIT|PROCESS|REGARDING|NEXT_LINKED_SESSION]->(x)
  WITH x, type(r) AS t
  RETURN CASE t
    WHEN 'EXECUTED_BY' THEN [0, x.id, x.name] WHEN 'STARTED_BY' THEN [1, x.id, x.name]
    WHEN 'CREATED_BY' THEN [2, x.id, x.name] WHEN 'OWNER' THEN [3, x.id, x.name]
    WHEN 'OWNING_BUSINESS_UNIT' THEN [4, x.id, x.name] WHEN 'PROCESS' THEN [5, x.id, x.name]
    WHEN 'NEXT_LINKED_SESSION' THEN [6, x.id, x.name] ELSE [7, x.id, x.name, labels(x)] END }
