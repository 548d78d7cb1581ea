// The other tables that refer to sessions, a handful of each: prefix, type, how many, names, and for each lookup its edge, the
// prefix of its target and how far apart the targets' numbers are. Lookups with several target tables come as several rows.
UNWIND [
  [30, 'AsyncOperation', 1, 8, 'Background job', [['REGARDING', 11, 12]]],
  [30, 'AsyncOperation', 9, 12, 'Nightly job', [['REGARDING', 12, 50]]],
  [31, 'BulkDeleteFailure', 1, 3, 'Could not delete a run', [['REGARDING', 11, 30]]],
  [31, 'BulkDeleteFailure', 4, 5, 'Could not delete an event', [['REGARDING', 12, 60]]],
  [32, 'DuplicateRecord', 1, 5, 'Looks the same', [['BASE_RECORD', 12, 40], ['DUPLICATE_RECORD', 12, 41]]],
  [33, 'FlowEvent', 1, 9, 'Machine reported', [['PARENT_OBJECT', 11, 12]]],
  [34, 'FlowLog', 1, 14, 'Log of a run', [['FLOW_SESSION', 11, 6], ['PARENT_OBJECT', 11, 6]]],
  [35, 'FlowSessionBinary', 1, 6, 'Screenshot', [['FLOW_SESSION', 11, 12]]],
  [36, 'MailboxTrackingFolder', 1, 2, 'Followed folder', [['REGARDING', 11, 70]]],
  [36, 'MailboxTrackingFolder', 3, 4, 'Followed folder', [['REGARDING', 12, 70]]],
  [37, 'PostFollow', 1, 8, 'Follows', [['REGARDING', 10, 25]]],
  [38, 'PrincipalObjectAttributeAccess', 1, 3, 'May read a column', [['OBJECT', 11, 12]]],
  [38, 'PrincipalObjectAttributeAccess', 4, 5, 'May read a column', [['OBJECT', 12, 33]]],
  [39, 'SyncError', 1, 3, 'Not synchronised', [['REGARDING', 10, 103]]],
  [39, 'SyncError', 4, 5, 'Not synchronised', [['REGARDING', 11, 104]]],
  [39, 'SyncError', 6, 7, 'Not synchronised', [['REGARDING', 12, 100]]],
  [40, 'TaggedFlowSession', 1, 9, 'Tagged for review', [['FLOW_SESSION', 11, 12]]],
  [41, 'WorkflowBinary', 1, 5, 'Recorded flow', [['FLOW_SESSION', 11, 24]]],
  [27, 'ConnectionRecord', 1, 12, 'Same matter', [['RECORD1', 10, 30], ['RECORD2', 10, 77]]]
] AS kind
WITH kind[0] AS prefix, kind[1] AS type, kind[2] AS first, kind[3] AS last, kind[4] AS name, kind[5] AS lookups
UNWIND range(first, last) AS i
CREATE (n:Record:$(type) {
  id: prefix + '000000-0000-4000-8000-' + right('00000000000' + i, 12), name: name + ' ' + i, version: prefix * 100000 + i})
WITH n, i, lookups
UNWIND lookups AS lookup
MATCH (t:Record {id: lookup[1] + '000000-0000-4000-8000-' + right('00000000000' + i * lookup[2], 12)})
CREATE (n)-[:$(lookup[0])]->(t);

// The single sessions are about everything that is not yet: all sorts of things and the company itself, its users, teams,
// units, machines, events, binaries and connections. Every fourteenth is about nothing.
MATCH (t:Record) WHERE left(t.id, 2) IN ['12', '20', '21', '22', '24', '25', '27', '41'] AND right(t.id, 12) < '000000000004'
  OR t.id > '5'
WITH t ORDER BY t.id
WITH collect(t) AS targets
UNWIND range(890, 1200) AS i
WITH i, targets[i * 7 % size(targets)] AS t WHERE i % 14 > 0
MATCH (s:Record {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12)})
CREATE (s)-[:REGARDING]->(t);

// Some of it was done on behalf of somebody: prefix, first session, the user; every 62nd session.
UNWIND [[10, 31, '02'], [10, 62, '08'], [11, 43, '01'], [12, 97, '10']] AS kind
UNWIND range(kind[1], 1200, 62) AS i
MATCH (boss:Record {id: '20000000-0000-4000-8000-0000000000' + kind[2]})
MATCH (s:Record {id: kind[0] + '000000-0000-4000-8000-' + right('00000000000' + i, 12)})
CREATE (s)-[:CREATED_ON_BEHALF_BY]->(boss)
CREATE (s)-[:MODIFIED_ON_BEHALF_BY]->(boss);
