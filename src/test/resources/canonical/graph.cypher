// A graph for counting: 4,000 process sessions of 40 users, everything from a session's number. Sessions are in chains of
// 20; each from the 20th originates from that of a fifth of its number; one in ten failed; all but 40 have started.
CREATE (:Record:BusinessUnit {id: '22000000-0000-4000-8000-000000000001', name: 'Unit', version: 1});
UNWIND range(1, 40) AS i
CREATE (u:Record:SystemUser {id: '20000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1})
SET u.name = 'User ' + right('0' + i, 2), u.domainName = 'user' + i + '@example.com', u.isDisabled = i % 10 = 0
WITH u MATCH (b:BusinessUnit) CREATE (u)-[:BUSINESS_UNIT]->(b);
UNWIND range(1, 20) AS i
CREATE (:Record:Workflow {id: '23000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1, name: 'Process ' + i});
UNWIND ['Account', 'Contact', 'Task', 'Email', 'BankAccount'] AS type UNWIND range(1, 40) AS i
CREATE (:Record:$(type) {id: {Account: '50', Contact: '51', Task: '52', Email: '53', BankAccount: '71'}[type]
  + '000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1, name: type + ' ' + i});
UNWIND range(1, 4000) AS i
CREATE (s:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12), version: i})
SET s.name = 'Session ' + i, s.statusCode = CASE WHEN i % 10 = 3 THEN 6 WHEN i % 10 = 7 THEN 2 ELSE 4 END,
  s.stateCode = CASE WHEN i % 10 = 7 THEN 0 ELSE 1 END, s.stepName = 'Step ' + i % 7, s.activityName = 'Page ' + i % 5,
  s.processStageName = 'Stage ' + i % 3, s.comments = 'Nothing to add', s.inputArguments = '{}',
  s.createdOn = datetime('2026-01-01T00:00:00Z') + duration({minutes: i}),
  s.modifiedOn = datetime('2026-01-01T01:00:00Z') + duration({minutes: i}),
  s.startedOn = CASE WHEN i % 100 <> 0 THEN datetime('2026-01-01T00:00:00Z') + duration({minutes: i * 7}) END,
  s.completedOn = CASE WHEN i % 100 <> 0 AND i % 10 <> 7
    THEN datetime('2026-01-01T00:30:00Z') + duration({minutes: i * 7}) END,
  s.errorCode = CASE WHEN i % 10 = 3 THEN i % 50 END;
MATCH (s:ProcessSession)
WITH s, s.version AS i
WITH s, i, '10000000-0000-4000-8000-' AS session, '20000000-0000-4000-8000-' AS user,
  ['50', '51', '52', '53', '71'][i % 5] + '000000-0000-4000-8000-' AS target
UNWIND [
  ['EXECUTED_BY', user, 1 + i % 40], ['STARTED_BY', user, 1 + i * 3 % 40], ['CREATED_BY', user, 1 + i * 7 % 40],
  ['OWNER', user, 1 + i % 40], ['OWNING_USER', user, 1 + i % 40], ['PROCESS', '23000000-0000-4000-8000-', 1 + i % 20],
  ['REGARDING', target, 1 + i * 11 % 40], ['OWNING_BUSINESS_UNIT', '22000000-0000-4000-8000-', 1],
  ['NEXT_LINKED_SESSION', session, CASE WHEN i % 20 <> 0 THEN i + 1 END],
  ['PREVIOUS_LINKED_SESSION', session, CASE WHEN i % 20 <> 1 THEN i - 1 END],
  ['ORIGINATING_SESSION', session, CASE WHEN i >= 20 THEN i / 5 END]
] AS edge
WITH s, edge WHERE edge[2] IS NOT NULL
MATCH (t:Record {id: edge[1] + right('00000000000' + edge[2], 12)})
CREATE (s)-[:$(edge[0])]->(t);
