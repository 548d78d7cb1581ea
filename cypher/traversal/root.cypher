// Where the edges end that lead from one record to the one it comes from. A cycle has no end.
MATCH (session)-[:EDGE*0..]->(found)
WITH DISTINCT found
WHERE NOT EXISTS { (found)-[:EDGE]->() }
WITH found LIMIT 1
