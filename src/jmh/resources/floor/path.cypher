CYPHER 25
MATCH (a:Record {id: $from}) MATCH (b:Record {id: $to})
MATCH p = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b)
RETURN [n IN nodes(p) | [labels(n), n.id, n.name]], [r IN relationships(p) | [startNode(r).id, type(r), endNode(r).id]]
