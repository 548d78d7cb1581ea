// The graph of the walks' spec files. A record's id is made of its table's prefix and a number, as in the other specs: 10.3
// is 10000000-0000-4000-8000-000000000003. All that has no time did not start.

// ------------------------------------------------------------------------------------------------ process sessions
// 1 to 4 are a chain; 11 to 19 fork; 21 to 23 go round; 31 leads into a circle of 32 and 33; 41, 42 and 44 link to
// themselves; 51 stands alone and completed before it started; 61 to 66 are a tree of origins, 71 to 73 a circle of
// origins that one comes from, and 81 has two origins; 99 is known from lookups only.
UNWIND [
  [1, 'One', '2026-06-01T08:00Z'], [2, 'Two', '2026-06-01T09:00Z'], [3, 'Three', '2026-06-01T07:00Z'],
  [4, 'Four', '2026-06-01T11:00Z'], [11, 'Fork', '2026-06-02T08:00Z'], [12, 'Agreed', '2026-06-02T12:00Z'],
  [13, 'Earlier', '2026-06-02T09:00Z'], [14, 'Joined', '2026-06-02T13:00Z'], [15, 'Claims to precede', '2026-06-02T07:00Z'],
  [16, 'Undecided', '2026-06-03T08:00Z'], [17, 'Lower id', '2026-06-03T09:00Z'], [18, 'Not begun', null],
  [19, 'Higher id', '2026-06-03T09:00Z'], [21, 'Round 1', '2026-06-04T10:00Z'], [22, 'Round 2', '2026-06-04T08:00Z'],
  [23, 'Round 3', '2026-06-04T09:00Z'], [31, 'Leads in', '2026-06-05T08:00Z'], [32, 'Inside', '2026-06-05T09:00Z'],
  [33, 'Back', '2026-06-05T10:00Z'], [41, 'Self', '2026-06-06T08:00Z'], [42, 'Self and on', '2026-06-06T09:00Z'],
  [43, 'After self', '2026-06-06T10:00Z'],
  [44, 'Self at the head', '2026-06-06T12:00Z'], [45, 'Starts first', '2026-06-06T11:00Z'], [46, 'End', '2026-06-06T13:00Z'],
  [51, 'Alone', '2026-06-07T08:00Z'], [61, 'Root', '2026-06-08T08:00Z'],
  [62, 'Branch B', '2026-06-08T10:00Z'], [63, 'Branch A', '2026-06-08T09:00Z'], [64, 'Twig', '2026-06-08T12:00Z'],
  [65, 'Leaf', '2026-06-08T11:00Z'], [66, 'Bud', null], [71, 'Egg', '2026-06-09T08:00Z'], [72, 'Hen', '2026-06-09T08:00Z'],
  [73, 'Chick', '2026-06-09T09:00Z'], [81, 'Heir', '2026-06-10T10:00Z'], [82, 'Mother', '2026-06-10T09:00Z'],
  [83, 'Father', '2026-06-10T09:00Z'], [84, 'Forebear', '2026-06-10T08:00Z'], [99, 'Stub', null]
] AS row
CREATE (n:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + row[0], 12), version: row[0]})
SET n.name = row[1], n.startedOn = datetime(row[2]), n.statusCode = CASE WHEN row[2] IS NULL THEN 1 ELSE 4 END,
  n.isStub = CASE WHEN row[0] = 99 THEN true END,
  n.completedOn = CASE WHEN row[0] = 51 THEN datetime('2026-06-07T07:59Z') END;

// --------------------------------------------------------------------------------------------------- flow sessions
// Flows 1 to 4 are a tree, 5 and 6 a circle. Their parent workflow's ids are written in many ways; some name none.
UNWIND [
  [1, 'Run 1', '2026-06-20T01:00Z', '{23000000-0000-4000-8000-00000000000A}'],
  [2, 'Run 2', '2026-06-20T02:00Z', '23000000-0000-4000-8000-00000000000a'],
  [3, 'Run 3', '2026-06-20T01:30Z', '  {23000000-0000-4000-8000-00000000000a} '],
  [4, 'Run 4', '2026-06-20T03:00Z', '2300000000004000800000000000000A'],
  [5, 'Run 5', '2026-06-20T04:00Z', '(23000000-0000-4000-8000-00000000000a)'],
  [6, 'Run 6', '2026-06-20T04:00Z', '10000000-0000-4000-8000-000000000001'],
  [7, 'Run 7', null, '23000000-0000-4000-8000-00000000000b'],
  [8, 'Run 8', null, '']
] AS row
CREATE (n:Record:FlowSession {id: '11000000-0000-4000-8000-' + right('00000000000' + row[0], 12), version: row[0]})
SET n.name = row[1], n.startedOn = datetime(row[2]), n.parentWorkflowId = row[3];

// ------------------------------------------------------------------------------------------------- everything else
// Events 2 and 3 were at the same time, 4 at none. Of the logs' lines 1 tells no child; 6 and 7 were written down earlier
// than they, or others, started.
UNWIND [
  ['SessionEvent', '12.1', {name: 'Created', eventTime: datetime('2026-06-05T22:00Z')}],
  ['SessionEvent', '12.2', {name: 'Joined', eventTime: datetime('2026-06-06T22:00:00.250Z')}],
  ['SessionEvent', '12.3', {name: 'Left', eventTime: datetime('2026-06-06T22:00:00.250Z')}],
  ['SessionEvent', '12.4', {name: 'Some time'}],
  ['SessionEvent', '12.5', {name: 'Closed', eventTime: datetime('2026-06-07T22:00Z')}],
  ['OmnichannelSession', '13.1', {name: 'Chat'}], ['OmnichannelSession', '13.2', {name: 'Silence'}],
  ['SystemUser', '20.1', {name: 'Ada'}], ['SystemUser', '20.2', {name: 'Bo'}], ['SystemUser', '20.3', {name: 'Idle'}],
  ['Team', '21.1', {name: 'Night Shift'}], ['Workflow', '23.1', {name: 'Greet'}],
  ['WorkflowLog', '26.1', {startedOn: datetime('2026-06-01T00:00Z')}],
  ['WorkflowLog', '26.2', {startedOn: datetime('2026-06-08T10:00Z')}],
  ['WorkflowLog', '26.3', {startedOn: datetime('2026-06-08T09:00Z')}],
  ['WorkflowLog', '26.4', {startedOn: datetime('2026-06-08T09:00Z')}],
  ['WorkflowLog', '26.5', {startedOn: datetime('2026-06-08T08:59Z')}],
  ['WorkflowLog', '26.6', {createdOn: datetime('2026-06-08T08:00Z')}],
  ['WorkflowLog', '26.7', {startedOn: datetime('2026-06-08T08:01Z'), createdOn: datetime('2026-06-01T00:00Z')}],
  ['WorkflowLog', '26.8', {}], ['WorkflowLog', '26.9', {startedOn: datetime('2026-06-09T00:00Z')}],
  ['Account', '50.1', {name: 'Aldermoor Dairies'}], ['Contact', '51.1', {name: 'Delia Marin'}]
] AS row
WITH row, split(row[1], '.') AS code
CREATE (n:Record:$(row[0]) {id: code[0] + '000000-0000-4000-8000-' + right('00000000000' + code[1], 12)})
SET n += row[2], n.version = toInteger(code[1]);

// A process whose id has letters, and a record of a table that the model does not know.
CREATE (:Record:Workflow {id: '23000000-0000-4000-8000-00000000000a', name: 'Caller', version: 2});
CREATE (:Record:Gadget {id: '99000000-0000-4000-8000-000000000001', name: 'Gadget', version: 1});

// --------------------------------------------------------------------------------------------------------- lookups
UNWIND [
  'NEXT_LINKED_SESSION: 10.1>10.2 10.2>10.3 10.11>10.12 10.12>10.14 10.15>10.14 10.21>10.22 10.22>10.23 10.31>10.32',
  'NEXT_LINKED_SESSION: 10.32>10.33 10.33>10.32 10.41>10.41 10.42>10.42 10.44>10.44',
  'PREVIOUS_LINKED_SESSION: 10.2>10.1 10.4>10.3 10.12>10.11 10.13>10.11 10.14>10.12 10.17>10.16 10.18>10.16 10.19>10.16',
  'PREVIOUS_LINKED_SESSION: 10.22>10.21 10.21>10.23 10.41>10.41 10.43>10.42 10.45>10.44 10.46>10.45',
  'ORIGINATING_SESSION: 10.62>10.61 10.63>10.61 10.64>10.62 10.65>10.64 10.66>10.62 10.71>10.72 10.72>10.71 10.73>10.72',
  'ORIGINATING_SESSION: 10.81>10.82 10.81>10.83 10.82>10.84 10.83>10.84',
  'PARENT_DESKTOP_FLOW_RUN: 11.2>11.1 11.3>11.1 11.4>11.2 11.5>11.6 11.6>11.5',
  'ASYNC_OPERATION: 26.1>10.1 26.2>10.1 26.3>10.1 26.4>10.1 26.5>10.2 26.6>10.2 26.7>10.1 26.8>10.3 26.9>10.4',
  'CHILD_WORKFLOW_INSTANCE: 26.2>10.62 26.3>10.63 26.4>10.63 26.5>10.62 26.6>10.64 26.7>10.64 26.8>10.65 26.9>10.65',
  'OMNICHANNEL_SESSION: 12.1>13.1 12.2>13.1 12.3>13.1 12.4>13.1 12.5>13.1',
  'EXECUTED_BY: 10.1>20.1 10.2>20.1 10.99>20.1 10.3>20.2', 'STARTED_BY: 10.1>20.1 10.3>20.1', 'OWNER: 11.1>20.1 11.7>20.1 12.1>20.1',
  'REGARDING: 10.4>20.1 10.1>50.1 10.2>50.1 10.3>51.1 11.1>23.1 11.2>23.1 10.51>99.1 10.99>99.1',
  'PROCESS: 10.1>23.1 10.2>23.1', 'OWNING_USER: 11.1>20.1', 'MEMBER_OF: 20.1>21.1'
] AS line
WITH split(line, ': ') AS parts
UNWIND split(parts[1], ' ') AS edge
WITH parts[0] AS type, [code IN split(edge, '>') |
  split(code, '.')[0] + '000000-0000-4000-8000-' + right('00000000000' + split(code, '.')[1], 12)] AS ids
MATCH (from:Record {id: ids[0]}) MATCH (to:Record {id: ids[1]})
CREATE (from)-[:$(type)]->(to);
