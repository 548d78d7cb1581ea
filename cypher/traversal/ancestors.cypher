// The ancestors of a record, each once.
MATCH path = (session)-[:EDGE*1..REACH]->(found)
WHERE found <> session AND READABLE(nodes(path))
WITH found, min(length(path)) AS depth
