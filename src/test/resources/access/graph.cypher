// The graph of the specs of access. Business units: Head, and below it North and South. Users: Ada reads everything, Ben his
// own, Cleo what belongs to her unit South, Dan what belongs to Head and below, Eve what her team owns, Finn nothing, Gil the
// same as Ben. Linked sessions from One to Four have the owners Ben, Cleo, Ben and the team; One is the origin of Child and Other.
UNWIND [['26', 1, 'BusinessUnit', 'Head'], ['26', 2, 'BusinessUnit', 'North'], ['26', 3, 'BusinessUnit', 'South'],
  ['20', 1, 'SystemUser', 'Ada'], ['20', 2, 'SystemUser', 'Ben'], ['20', 3, 'SystemUser', 'Cleo'],
  ['20', 4, 'SystemUser', 'Dan'], ['20', 5, 'SystemUser', 'Eve'], ['20', 6, 'SystemUser', 'Finn'],
  ['20', 7, 'SystemUser', 'Gil'], ['20', 8, 'SystemUser', 'Left'], ['20', 9, 'SystemUser', 'Root'],
  ['22', 1, 'Team', 'Desk'], ['22', 2, 'Team', 'Readers'], ['23', 1, 'Workflow', 'Claim'], ['50', 1, 'Account', 'Acme'],
  ['10', 1, 'ProcessSession', 'One'], ['10', 2, 'ProcessSession', 'Two'], ['10', 3, 'ProcessSession', 'Three'],
  ['10', 4, 'ProcessSession', 'Four'], ['10', 5, 'ProcessSession', 'Child'], ['10', 6, 'ProcessSession', 'Other'],
  ['11', 1, 'FlowSession', 'Run'], ['11', 2, 'FlowSession', 'Sub-run'], ['60', 1, 'WorkflowLog', 'Line'],
  ['61', 1, 'SyncError', 'Error'], ['62', 1, 'FileAttachment', 'in.json'], ['63', 1, 'PostFollow', 'Followed']] AS row
CREATE (n:Record:$(row[2]) {id: row[0] + '000000-0000-4000-8000-' + right('00000000000' + row[1], 12), name: row[3], version: 10})
SET n.statusCode = CASE row[0] WHEN '10' THEN 2 WHEN '11' THEN 1 END, n.stateCode = CASE WHEN row[0] IN ['10', '11'] THEN 0 END;

MATCH (u:SystemUser {name: 'Left'}) SET u.isDisabled = true;
MATCH (t:Team) SET t.teamType = CASE t.name WHEN 'Readers' THEN 1 ELSE 0 END;
MATCH (n:FlowSession {name: 'Run'}) SET n.credentials = 'secret', n.callbackUrl = 'https://example.com/done';

UNWIND [['26', 2, 'PARENT_BUSINESS_UNIT', '26', 1], ['26', 3, 'PARENT_BUSINESS_UNIT', '26', 1],
  ['20', 1, 'BUSINESS_UNIT', '26', 1], ['20', 2, 'BUSINESS_UNIT', '26', 2], ['20', 3, 'BUSINESS_UNIT', '26', 3],
  ['20', 4, 'BUSINESS_UNIT', '26', 1], ['20', 5, 'BUSINESS_UNIT', '26', 2], ['20', 6, 'BUSINESS_UNIT', '26', 3],
  ['20', 7, 'BUSINESS_UNIT', '26', 2], ['20', 8, 'BUSINESS_UNIT', '26', 2], ['20', 9, 'BUSINESS_UNIT', '26', 1],
  ['22', 1, 'BUSINESS_UNIT', '26', 3], ['22', 2, 'BUSINESS_UNIT', '26', 1],
  ['20', 5, 'MEMBER_OF', '22', 1], ['20', 7, 'MEMBER_OF', '22', 2],
  ['10', 1, 'OWNER', '20', 2], ['10', 1, 'OWNING_BUSINESS_UNIT', '26', 2],
  ['10', 2, 'OWNER', '20', 3], ['10', 2, 'OWNING_BUSINESS_UNIT', '26', 3],
  ['10', 3, 'OWNER', '20', 2], ['10', 3, 'OWNING_BUSINESS_UNIT', '26', 2],
  ['10', 4, 'OWNER', '22', 1], ['10', 4, 'OWNING_BUSINESS_UNIT', '26', 3],
  ['10', 5, 'OWNER', '20', 2], ['10', 5, 'OWNING_BUSINESS_UNIT', '26', 2],
  ['10', 6, 'OWNER', '20', 3], ['10', 6, 'OWNING_BUSINESS_UNIT', '26', 3],
  ['10', 1, 'NEXT_LINKED_SESSION', '10', 2], ['10', 2, 'NEXT_LINKED_SESSION', '10', 3],
  ['10', 3, 'NEXT_LINKED_SESSION', '10', 4], ['10', 5, 'ORIGINATING_SESSION', '10', 1],
  ['10', 6, 'ORIGINATING_SESSION', '10', 1], ['10', 1, 'EXECUTED_BY', '20', 2], ['10', 2, 'EXECUTED_BY', '20', 3],
  ['10', 1, 'REGARDING', '50', 1], ['10', 2, 'REGARDING', '50', 1], ['50', 1, 'OWNER', '20', 3],
  ['10', 1, 'PROCESS', '23', 1], ['11', 1, 'OWNER', '20', 2], ['11', 1, 'OWNING_BUSINESS_UNIT', '26', 2],
  ['11', 2, 'OWNER', '20', 3], ['11', 2, 'OWNING_BUSINESS_UNIT', '26', 3], ['11', 2, 'PARENT_DESKTOP_FLOW_RUN', '11', 1],
  ['60', 1, 'ASYNC_OPERATION', '10', 1], ['61', 1, 'REGARDING', '10', 1], ['61', 1, 'OWNER', '20', 3],
  ['11', 1, 'INPUTS', '62', 1], ['63', 1, 'REGARDING', '10', 3], ['63', 1, 'OWNER', '20', 3]] AS row
MATCH (n:Record {id: row[0] + '000000-0000-4000-8000-' + right('00000000000' + row[1], 12)})
MATCH (t:Record {id: row[3] + '000000-0000-4000-8000-' + right('00000000000' + row[4], 12)})
CREATE (n)-[:$(row[2])]->(t);

// The roles: number, name, depth of all rights on sessions, and who has it.
UNWIND [[1, 'Auditor', 'GLOBAL', ['Ada']], [2, 'Clerk', 'BASIC', ['Ben', 'Gil']], [3, 'Unit clerk', 'LOCAL', ['Cleo']],
  [4, 'Supervisor', 'DEEP', ['Dan']], [5, 'Team clerk', 'BASIC', ['Desk']]] AS row
CREATE (r:Record:SecurityRole {id: '29000000-0000-4000-8000-' + right('00000000000' + row[0], 12), name: row[1], version: 1,
  isInherited: 1, privileges: ['systemuser READ GLOBAL', 'team READ GLOBAL', 'workflow READ GLOBAL', 'account READ BASIC'] +
    COLLECT { UNWIND ['processsession', 'flowsession', 'syncerror'] AS table
      UNWIND ['READ', 'WRITE', 'APPEND', 'APPEND_TO', 'CREATE', 'DELETE', 'SHARE', 'ASSIGN'] AS right
      RETURN table + ' ' + right + ' ' + row[2] }})
WITH r, row
UNWIND row[3] AS name
MATCH (p:SystemUser|Team {name: name})
CREATE (p)-[:HAS_ROLE]->(r);

MATCH (u:SystemUser {name: 'Root'})
CREATE (u)-[:HAS_ROLE]->(:Record:SecurityRole {id: '627090ff-40a3-4053-8790-584edc5be201', name: 'System Administrator',
  version: 1, isInherited: 1, roleTemplate: '627090ff-40a3-4053-8790-584edc5be201', privileges: []});

MATCH (n:Record)
SET n.readKeys = [label IN labels(n) WHERE label <> 'Record']
  + CASE WHEN n:SystemUser|Team|BusinessUnit THEN [n.id] ELSE [] END
  + COLLECT { MATCH (n)-[:OWNER|OWNING_BUSINESS_UNIT|BUSINESS_UNIT]->(by:Record) RETURN DISTINCT by.id };
