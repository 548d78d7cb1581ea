// The sessions that this one started as children, according to its log.
MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found) WHERE READABLE(found)
WITH DISTINCT found
