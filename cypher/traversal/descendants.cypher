// What comes from a record, step by step, each once: the database goes breadth first and keeps no path.
MATCH path = (session)<-[:EDGE*1..REACH]-(found)
WHERE found <> session
WITH found, min(length(path)) AS depth
