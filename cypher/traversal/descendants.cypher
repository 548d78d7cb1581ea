// The descendants of a record, each once: the database searches breadth first and keeps no path.
MATCH path = (session)<-[:EDGE*1..REACH]-(found)
WHERE found <> session AND READABLE(nodes(path))
WITH found, min(length(path)) AS depth
