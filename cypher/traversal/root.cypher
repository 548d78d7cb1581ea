// The root: the last record that a path of these edges reaches. A cycle has none.
MATCH (session)-[:EDGE*0..]->(found) // unlimited
MATCH path = (session)-[:EDGE*0..]->(found) WHERE READABLE(nodes(path)) // limited
WITH DISTINCT found
WHERE NOT EXISTS { (found)-[:EDGE]->() } // unlimited
WHERE NOT EXISTS { (found)-[:EDGE]->(next) WHERE READABLE(next) } // limited
WITH found LIMIT 1
