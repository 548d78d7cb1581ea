// Every record keeps the keys by which its readers are found.
MATCH (n:Record)
WITH n, [label IN labels(n) WHERE label <> 'Record']
  + CASE WHEN n:SystemUser|Team|BusinessUnit THEN [n.id] ELSE [] END
  + COLLECT { MATCH (n)-[:OWNER|OWNING_BUSINESS_UNIT|BUSINESS_UNIT]->(by:Record) RETURN DISTINCT by.id }
  + CASE WHEN n.isStub THEN ['stub'] ELSE [] END AS keys
SET n.readKeys = keys;
