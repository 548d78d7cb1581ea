CYPHER 25
MATCH (a:ProcessSession {id: $id})
OPTIONAL MATCH (a)-[:NEXT_LINKED_SESSION]->(b)
OPTIONAL MATCH (b)-[:NEXT_LINKED_SESSION]->(c)
OPTIONAL MATCH (c)-[:NEXT_LINKED_SESSION]->(d)
OPTIONAL MATCH (d)-[:NEXT_LINKED_SESSION]->(e)
OPTIONAL MATCH (e)-[:NEXT_LINKED_SESSION]->(f)
RETURN [a {.id, .name}, b {.id, .name}, c {.id, .name}, d {.id, .name}, e {.id, .name}, f {.id, .name}]
