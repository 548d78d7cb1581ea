// The session that started this one as a child, according to the earliest log line for it.
MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found) WHERE READABLE(found)
WITH found, line
ORDER BY coalesce(line.startedOn, line.createdOn), line.id
LIMIT 1
