CYPHER 25
MATCH (a:ProcessSession {id: $id})
OPTIONAL MATCH (a)-[:NEXT_LINKED_SESSION]->(b)
OPTIONAL MATCH (b)-[:NEXT_LINKED_SESSION]->(c)
OPTIONAL MATCH (c)-[:NEXT_LINKED_SESSION]->(d)
OPTIONAL MATCH (d)-[:NEXT_LINKED_SESSION]->(e)
OPTIONAL MATCH (e)-[:NEXT_LINKED_SESSION]->(f)
RETURN [a.id, a.name, b.id, b.name, c.id, c.name, d.id, d.name, e.id, e.name, f.id, f.name]
