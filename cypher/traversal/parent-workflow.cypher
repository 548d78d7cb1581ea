// The process with a flow session's parent workflow id, which can be a GUID in any spelling.
WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] |
  replace(digits, mark, '')) AS digits
WHERE size(digits) = 32
MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-'
  + substring(digits, 16, 4) + '-' + substring(digits, 20)})
WHERE found:Workflow AND READABLE(found)
