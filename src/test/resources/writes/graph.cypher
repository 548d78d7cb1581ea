// The graph of the specs of changes: two users and a team with business units, a workflow with flow sessions, an account, a
// chain of two sessions of which the second alone says so, a tree, and what is kept about sessions.
UNWIND [['26', 1, 'BusinessUnit', 'Sales'], ['26', 2, 'BusinessUnit', 'Service'], ['20', 1, 'SystemUser', 'Ann'],
  ['20', 2, 'SystemUser', 'Bob'], ['20', 3, 'SystemUser', 'Idle'], ['22', 1, 'Team', 'Night shift'], ['23', 1, 'Workflow', 'Claim'],
  ['50', 1, 'Account', 'Acme'], ['10', 1, 'ProcessSession', 'First'], ['10', 2, 'ProcessSession', 'Second'],
  ['10', 3, 'ProcessSession', 'Root'], ['10', 4, 'ProcessSession', 'Child'], ['11', 1, 'FlowSession', 'Run'],
  ['11', 2, 'FlowSession', 'Sub-run'], ['60', 1, 'WorkflowLog', 'Line'], ['61', 1, 'SyncError', 'Error'],
  ['13', 1, 'OmnichannelSession', 'Chat'], ['12', 1, 'SessionEvent', 'Opened'], ['12', 2, 'SessionEvent', 'Closed']] AS row
CREATE (n:Record:$(row[2]) {id: row[0] + '000000-0000-4000-8000-' + right('00000000000' + row[1], 12), name: row[3], version: 10})
SET n.statusCode = CASE row[0] WHEN '10' THEN 2 WHEN '11' THEN 1 WHEN '12' THEN 1 END,
  n.stateCode = CASE WHEN row[0] IN ['10', '11', '12'] THEN 0 END;

UNWIND [['20', 1, 'BUSINESS_UNIT', '26', 1], ['20', 2, 'BUSINESS_UNIT', '26', 2], ['22', 1, 'BUSINESS_UNIT', '26', 2],
  ['10', 1, 'OWNER', '20', 1], ['10', 2, 'OWNER', '20', 1], ['10', 3, 'OWNER', '20', 1], ['10', 4, 'OWNER', '20', 1],
  ['10', 2, 'PREVIOUS_LINKED_SESSION', '10', 1], ['10', 4, 'ORIGINATING_SESSION', '10', 3], ['10', 1, 'REGARDING', '50', 1],
  ['11', 1, 'OWNER', '20', 1], ['11', 2, 'OWNER', '20', 1], ['11', 1, 'OWNING_BUSINESS_UNIT', '26', 1],
  ['11', 1, 'REGARDING', '23', 1], ['11', 2, 'REGARDING', '23', 1],
  ['11', 2, 'PARENT_DESKTOP_FLOW_RUN', '11', 1], ['60', 1, 'ASYNC_OPERATION', '10', 3], ['61', 1, 'REGARDING', '10', 3],
  ['12', 1, 'OMNICHANNEL_SESSION', '13', 1], ['12', 2, 'OMNICHANNEL_SESSION', '13', 1], ['12', 1, 'OWNER', '20', 1],
  ['12', 2, 'OWNER', '20', 1]] AS row
MATCH (n:Record {id: row[0] + '000000-0000-4000-8000-' + right('00000000000' + row[1], 12)})
MATCH (t:Record {id: row[3] + '000000-0000-4000-8000-' + right('00000000000' + row[4], 12)})
CREATE (n)-[:$(row[2])]->(t)
