// The root: the last record that a path of these edges reaches. A cycle has none.
MATCH (session)-[:EDGE*0..]->(found)
WITH DISTINCT found
WHERE NOT EXISTS { (found)-[:EDGE]->() }
WITH found LIMIT 1
