// The session that started this one as a child, by the earliest line of its log that says so.
MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found)
WITH found, line
ORDER BY coalesce(line.startedOn, line.createdOn), line.id
LIMIT 1
