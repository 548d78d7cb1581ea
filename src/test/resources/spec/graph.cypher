// The graph of the spec files. A record's id is made of its table's prefix and a number: 10.3 below is
// 10000000-0000-4000-8000-000000000003. Prefixes are those of the demo graph.

// ------------------------------------------------------------------------------------------------ process sessions
// 2, 3 and 4 started at the same moment; 12 to 14 did not start; 13 has an empty name, 14 none; 15 holds choices that
// the model does not know, 16 none; 17 lasted two milliseconds over the turn of a year; 18 is known from lookups only.
UNWIND [
  [1, {name: 'Intake Alpha', stateCode: 1, statusCode: 4, startedOn: datetime('2026-06-01T08:00:00Z'),
    completedOn: datetime('2026-06-01T08:30:00Z'), executedOn: datetime('2026-06-01T08:00:01Z'),
    createdOn: datetime('2026-06-01T07:59:00Z'), modifiedOn: datetime('2026-06-01T08:31:00Z'), stepName: 'Greet',
    processStageName: 'Intake', activityName: 'Page1', processState: '<state/>', inputArguments: '{"claim":1}',
    comments: 'Of all, the first.\nIt has two lines.'}],
  [2, {name: 'Intake Beta', stateCode: 1, statusCode: 4, startedOn: datetime('2026-06-02T08:00:00Z'),
    completedOn: datetime('2026-06-02T10:00:00Z'), createdOn: datetime('2026-06-02T08:00:00Z'), stepName: 'Greet'}],
  [3, {name: 'intake gamma', stateCode: 1, statusCode: 6, startedOn: datetime('2026-06-02T08:00:00Z'),
    completedOn: datetime('2026-06-02T08:01:00Z'), errorCode: -2147220891, stepName: 'Verify'}],
  [4, {name: 'Intake Delta', stateCode: 1, statusCode: 6, startedOn: datetime('2026-06-02T08:00:00Z'), errorCode: 42}],
  [5, {name: 'Loop One', stateCode: 0, statusCode: 2, startedOn: datetime('2026-06-10T12:00:00Z')}],
  [6, {name: 'Loop Two', stateCode: 0, statusCode: 2, startedOn: datetime('2026-06-10T12:00:00Z')}],
  [7, {name: 'Self', stateCode: 0, statusCode: 3, startedOn: datetime('2026-06-15T00:00:00Z')}],
  [8, {name: 'Child A', stateCode: 1, statusCode: 4, startedOn: datetime('2026-06-01T08:05:00Z'),
    completedOn: datetime('2026-06-01T08:10:00Z'), stepName: 'Verify'}],
  [9, {name: 'Child B', stateCode: 1, statusCode: 5, startedOn: datetime('2026-06-01T08:06:00Z'),
    canceledOn: datetime('2026-06-01T08:06:30Z')}],
  [10, {name: 'Child C', stateCode: 1, statusCode: 6, startedOn: datetime('2026-06-01T08:07:00Z'), errorCode: 0}],
  [11, {name: 'Grandchild', stateCode: 1, statusCode: 4, startedOn: datetime('2026-06-01T08:08:00Z'),
    completedOn: datetime('2026-06-01T08:09:00Z')}],
  [12, {name: 'Not begun', stateCode: 0, statusCode: 1}],
  [13, {name: '', stateCode: 0, statusCode: 1, comments: ''}],
  [14, {stateCode: 1, statusCode: 6}],
  [15, {name: 'Unknown choice', stateCode: 7, statusCode: 99, startedOn: datetime('2026-06-29T12:00:00Z')}],
  [16, {name: 'No status', startedOn: datetime('2026-06-30T11:30:00Z')}],
  [17, {name: 'Éclair straße 50%_off', stateCode: 1, statusCode: 4, startedOn: datetime('2025-12-31T23:59:59.999Z'),
    completedOn: datetime('2026-01-01T00:00:00.001Z')}],
  [18, {name: 'Stub session', isStub: true}]
] AS row
CREATE (n:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + row[0], 12)})
SET n += row[1], n.version = 1000 + row[0];

// --------------------------------------------------------------------------------------------------- flow sessions
UNWIND [
  [1, {name: 'Nightly run 1', stateCode: 0, statusCode: 4, startedOn: datetime('2026-06-20T01:00:00Z'),
    completedOn: datetime('2026-06-20T01:10:00Z'), runDuration: 600000, runWaitDuration: 5,
    runExecutionDuration: 9007199254740993, machinePercentCpuUsage: 12.5, machinePercentRamUsage: 99.99,
    machineRamUsage: 2048, callbackUrl: 'https://example.com/done?run=1', correlationId: 'c-1', parentWorkflowId: 'w-1',
    triggerType: 3, runMode: 2, runSessionMode: 2, subCategory: 1, sessionUserSid: 'S-1-5-21',
    utcConversionTimeZoneCode: 110, importSequenceNumber: -1}],
  [2, {name: 'Nightly run 2', stateCode: 0, statusCode: 8, startedOn: datetime('2026-06-20T01:01:00Z'),
    completedOn: datetime('2026-06-20T01:02:00Z'), runDuration: 60000, errorCode: 'E42', errorMessage: 'No such window',
    machinePercentCpuUsage: 50.0, runMode: 2, triggerType: 1}],
  [3, {name: 'Nightly run 3', stateCode: 0, statusCode: 10, startedOn: datetime('2026-06-21T01:00:00Z'),
    completedOn: datetime('2026-06-21T02:00:00Z'), runDuration: 3600000, errorCode: 'E7', runMode: 1}],
  [4, {name: 'Nightly run 4', stateCode: 0, statusCode: 2, startedOn: datetime('2026-06-30T11:59:00Z'), runMode: 0}],
  [5, {name: 'Nightly run 5', stateCode: 1, statusCode: 0}],
  [6, {name: 'Nightly run 6', stateCode: 1, statusCode: 14, startedOn: datetime('2026-05-01T00:00:00Z'),
    overriddenCreatedOn: datetime('2026-04-30T22:00:00Z')}]
] AS row
CREATE (n:Record:FlowSession {id: '11000000-0000-4000-8000-' + right('00000000000' + row[0], 12)})
SET n += row[1], n.version = 1100 + row[0];

// -------------------------------------------------------------------------------------------------- session events
UNWIND [
  [1, {name: 'Created', eventType: 192350006, eventReason: 192350000, eventInfo: 192350000,
    eventTime: datetime('2026-06-05T22:00:00Z'), stateCode: 0, statusCode: 1, importSequenceNumber: 9}],
  [2, {name: 'Joined', eventType: 192350027, eventReason: 192350018, eventTime: datetime('2026-06-06T22:00:00Z'),
    stateCode: 0, statusCode: 1}],
  [3, {name: 'Left', eventType: 192350028, eventReason: 192350022, eventTime: datetime('2026-06-06T22:00:00Z'),
    stateCode: 1, statusCode: 2}],
  [4, {name: 'Elsewhere', eventType: 192350006, stateCode: 0, statusCode: 1}],
  [5, {name: 'Lonely', stateCode: 0, statusCode: 1}]
] AS row
CREATE (n:Record:SessionEvent {id: '12000000-0000-4000-8000-' + right('00000000000' + row[0], 12)})
SET n += row[1], n.version = 1200 + row[0];

// ------------------------------------------------------------------------------------------------- everything else
UNWIND [
  ['OmnichannelSession', '13.1', {name: 'Chat 1'}], ['OmnichannelSession', '13.2', {name: 'Chat 2'}],
  ['OmnichannelSession', '13.3', {name: 'Chat without events'}],
  ['SystemUser', '20.1', {name: 'Ada Berg', yomiFullName: 'エイダ', domainName: 'ada@example.com',
    email: 'ada.berg@example.com', objectId: 'aaaaaaaa-0000-4000-8000-000000000001', isDisabled: false}],
  ['SystemUser', '20.2', {name: 'Bo Ågren', yomiFullName: 'ボー', domainName: 'bo@example.com', isDisabled: true}],
  ['SystemUser', '20.3', {name: 'ada lowe', domainName: 'lowe@example.com', isDisabled: false}],
  ['SystemUser', '20.4', {name: 'Cy Stub', isStub: true}],
  ['SystemUser', '20.5', {isStub: true}],
  ['Team', '21.1', {name: 'Night Shift', yomiName: 'ナイト'}], ['Team', '21.2', {name: 'Day Shift'}],
  ['Team', '21.3', {name: 'Nobody'}],
  ['BusinessUnit', '22.1', {name: 'Group'}], ['BusinessUnit', '22.2', {name: 'Service'}],
  ['BusinessUnit', '22.3', {name: 'Sales'}],
  ['Workflow', '23.1', {name: 'Greet caller', uniqueName: 'greet', category: 1, type: 1, stateCode: 1}],
  ['Workflow', '23.2', {name: 'Nightly report', uniqueName: 'nightly', category: 6, type: 1, stateCode: 0}],
  ['Workflow', '23.3', {name: 'Only named', isStub: true}],
  ['FlowMachine', '24.1', {name: 'Robot 1'}], ['FlowMachine', '24.2', {name: 'Robot 2'}],
  ['FlowMachineGroup', '25.1', {name: 'Robots'}],
  ['WorkflowLog', '26.1', {stepName: 'Start A', status: 2, startedOn: datetime('2026-06-01T08:05:00Z')}],
  ['WorkflowLog', '26.2', {stepName: 'Start B', status: 3, startedOn: datetime('2026-06-01T08:06:00Z')}],
  ['WorkflowLog', '26.3', {stepName: 'Greet', status: 1}],
  ['ConnectionRecord', '27.1', {name: 'One to two'}], ['ConnectionRecord', '27.2', {name: 'Two to one'}],
  ['FileAttachment', '28.1', {name: 'in.json', mimeType: 'application/json', fileSizeInBytes: 12}],
  ['FileAttachment', '28.2', {name: 'out.json', mimeType: 'application/json', fileSizeInBytes: 3000000000}],
  ['AsyncOperation', '30.1', {name: 'Job of a run'}], ['AsyncOperation', '30.2', {name: 'Job of an event'}],
  ['BulkDeleteFailure', '31.1', {}], ['DuplicateRecord', '32.1', {}], ['FlowEvent', '33.1', {name: 'Ping'}],
  ['FlowLog', '34.1', {name: 'Log'}], ['FlowSessionBinary', '35.1', {name: 'Recording'}],
  ['MailboxTrackingFolder', '36.1', {}], ['PostFollow', '37.1', {name: 'Intake Alpha'}],
  ['PrincipalObjectAttributeAccess', '38.1', {}], ['SyncError', '39.1', {name: 'Of a session'}],
  ['SyncError', '39.2', {name: 'Of a run'}], ['TaggedFlowSession', '40.1', {name: 'Tagged'}],
  ['WorkflowBinary', '41.1', {name: 'Script'}],
  ['Account', '50.1', {name: 'Aldermoor Dairies'}], ['Account', '50.2', {name: 'Baltic Freight'}],
  ['Account', '50.3', {isStub: true}], ['Contact', '51.1', {name: 'Delia Marin'}],
  ['Email', '53.1', {name: 'Photos of the damage'}], ['BankAccount', '71.1', {name: 'Claims payments'}]
] AS row
WITH row, split(row[1], '.') AS code
CREATE (n:Record:$(row[0]) {id: code[0] + '000000-0000-4000-8000-' + right('00000000000' + code[1], 12)})
SET n += row[2], n.version = toInteger(code[0]) * 100 + toInteger(code[1]);

// A record of a table that the model does not know, as a deployer's own table leaves them when it is taken off the list.
CREATE (:Record:Gadget {id: '99000000-0000-4000-8000-000000000001', name: 'Gadget 1', version: 9901});

// One with letters in its id.
CREATE (:Record:Contact {id: 'abcdef01-2345-4789-8abc-def012345678', name: 'Hexa Decimal', version: 5199});

// --------------------------------------------------------------------------------------------------------- lookups
// Sessions 1 to 4 are a chain of which 2-3 is known to the earlier only, 3-4 to the later; 5 and 6 follow each other, 7
// itself.
UNWIND [
  'NEXT_LINKED_SESSION: 10.1>10.2 10.2>10.3 10.5>10.6 10.6>10.5 10.7>10.7',
  'PREVIOUS_LINKED_SESSION: 10.2>10.1 10.4>10.3',
  'ORIGINATING_SESSION: 10.8>10.1 10.9>10.1 10.10>10.1 10.11>10.8',
  'PROCESS: 10.1>23.1 10.2>23.1 10.3>23.1 10.4>23.1 10.5>23.2 10.6>23.3',
  'EXECUTED_BY: 10.1>20.1 10.2>20.1 10.3>20.1 10.8>20.1 10.4>20.2 10.5>20.2 10.6>20.3 10.9>20.4 10.10>20.5',
  'STARTED_BY: 10.1>20.2', 'COMPLETED_BY: 10.1>20.1', 'CANCELED_BY: 10.9>20.2',
  'OWNER: 10.1>20.1 10.2>20.1 10.3>20.1 10.4>21.1 10.5>21.1 10.6>21.2 11.1>20.1 11.2>21.1 12.1>21.2 12.2>20.2',
  'OWNING_USER: 10.1>20.1 10.2>20.1 10.3>20.1 11.1>20.1', 'OWNING_TEAM: 10.4>21.1 10.5>21.1 10.6>21.2 11.2>21.1',
  'OWNING_BUSINESS_UNIT: 10.1>22.2 10.2>22.2 10.3>22.2 10.4>22.2 10.5>22.2 10.6>22.3 11.1>22.2',
  'CREATED_BY: 10.1>20.1 11.1>20.2 12.1>20.1', 'MODIFIED_BY: 10.1>20.2', 'CREATED_ON_BEHALF_BY: 10.1>20.3',
  'MODIFIED_ON_BEHALF_BY: 10.1>20.3 11.1>20.3',
  'REGARDING: 10.1>50.1 10.2>50.1 10.3>50.2 10.4>51.1 10.5>53.1 10.6>20.2 10.7>21.1 10.8>71.1 10.9>12.1 10.10>24.1',
  'REGARDING: 10.11>22.2 10.12>50.3 10.17>41.1 11.1>23.2 11.2>23.2 11.3>23.2 11.4>23.2 30.1>11.1 30.2>12.1 31.1>12.1',
  'REGARDING: 36.1>11.1 37.1>10.1 39.1>10.1 39.2>11.1',
  'PARENT_DESKTOP_FLOW_RUN: 11.2>11.1 11.3>11.1 11.4>11.2', 'MACHINE: 11.1>24.1 11.2>24.1 11.3>24.2',
  'MACHINE_GROUP: 11.1>25.1', 'INPUTS: 11.1>28.1', 'OUTPUTS: 11.1>28.2', 'ADDITIONAL_CONTEXT: 11.1>28.1',
  'OBJECT: 28.1>11.1 38.1>12.1', 'OMNICHANNEL_SESSION: 12.1>13.1 12.2>13.1 12.3>13.1 12.4>13.2',
  'BASE_RECORD: 32.1>12.1', 'DUPLICATE_RECORD: 32.1>12.2', 'RECORD1: 27.1>10.1 27.2>10.2', 'RECORD2: 27.1>10.2 27.2>10.1',
  'PARENT_OBJECT: 33.1>11.1 34.1>11.2', 'FLOW_SESSION: 34.1>11.1 35.1>11.1 40.1>11.1 41.1>11.1',
  'ASYNC_OPERATION: 26.1>10.1 26.2>10.1 26.3>10.2', 'CHILD_WORKFLOW_INSTANCE: 26.1>10.8 26.2>10.9',
  'MEMBER_OF: 20.1>21.1 20.1>21.2 20.2>21.1', 'BUSINESS_UNIT: 20.1>22.2 20.2>22.3 21.1>22.2 21.2>22.2',
  'PARENT_BUSINESS_UNIT: 22.2>22.1 22.3>22.1'
] AS line
WITH split(line, ': ') AS parts
UNWIND split(parts[1], ' ') AS edge
WITH parts[0] AS type, [code IN split(edge, '>') |
  split(code, '.')[0] + '000000-0000-4000-8000-' + right('00000000000' + split(code, '.')[1], 12)] AS ids
MATCH (from:Record {id: ids[0]}) MATCH (to:Record {id: ids[1]})
CREATE (from)-[:$(type)]->(to);
