// The process that a flow session's parent workflow id names, in any of a GUID's spellings.
WITH session.parentWorkflowId AS given
WHERE given IS NOT NULL
MATCH (found:Record {id: toLower(replace(replace(trim(given), '{', ''), '}', ''))})
WHERE found:Workflow
