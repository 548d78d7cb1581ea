// Desktop flow runs. Runs 1 to 300 have no parent; 1 to 100 of them call child runs (301 to 500), which call 501 to 650,
// which call 651 to 700. In every eighth family the second child's line fails from the bottom up, so its caller fails too.
// All others of a family succeed; runs without children end in every way that there is.
// What was imported from another system in January says so.
UNWIND range(1, 700) AS i
WITH i, CASE WHEN i > 650 THEN i - 150 WHEN i > 500 THEN i - 200 WHEN i > 300 THEN (i + 1) / 2 - 150 END AS parent
WITH i, parent, CASE WHEN i > 650 THEN i - 350 WHEN i > 500 THEN i - 200 WHEN i > 300 THEN i END AS line
WITH i, parent, line, CASE WHEN line IS NULL THEN i ELSE (line + 1) / 2 - 150 END AS root
WITH i, parent, root, CASE WHEN i > 650 THEN 3 WHEN i > 500 THEN 2 WHEN i > 300 THEN 1 ELSE 0 END AS level,
  CASE
    WHEN root > 100 THEN
      [4, 4, 8, 4, 7, 4, 10, 4, 4, 9, 4, 8, 4, 2, 4, 3, 4, 11, 4, 5, 4, 1, 4, 6, 4, 12, 13, 4, 14, 4, 0][i % 31]
    WHEN root % 8 = 4 AND (line IS NULL OR line % 2 = 0) THEN 8
    ELSE 4 END AS status
WITH *, CASE WHEN status IN [1, 2, 3, 6] THEN 145 + i % 5 ELSE root * 29 % 150 END AS workday
WITH *, datetime('2026-01-05T06:00:00Z')
    + duration({days: workday / 5 * 7 + workday % 5, hours: root % 12, minutes: root * 17 % 60, seconds: level * 95 + i % 2 * 40})
      AS start,
  1500 + i * 377 % 20000 AS wait, status IN [1, 2, 3, 6] AS open,
  CASE WHEN root > 100 THEN 15000 + i * 7919 % 900000 ELSE (4 - level) * 300000 + i * 7919 % 60000 END AS execution
CREATE (f:Record:FlowSession {id: '11000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1100000 + i})
SET f.name = CASE level WHEN 0 THEN 'Run ' + i ELSE 'Run ' + root + ', child ' + i END,
  f.statusCode = status, f.stateCode = CASE WHEN status IN [0, 13, 14] THEN 1 ELSE 0 END,
  f.createdOn = start, f.startedOn = start,
  f.completedOn = CASE WHEN NOT open THEN start + duration({milliseconds: wait + execution}) END,
  f.modifiedOn = CASE WHEN open THEN start ELSE start + duration({milliseconds: wait + execution}) END,
  f.runWaitDuration = wait,
  f.runExecutionDuration = CASE WHEN NOT open THEN execution END,
  f.runDuration = CASE WHEN NOT open THEN wait + execution END,
  f.triggerType = CASE WHEN level > 0 THEN 1 ELSE [0, 0, 0, 3, 2, 4][root % 6] END,
  f.runMode = CASE WHEN root % 6 = 4 THEN 0 WHEN root % 5 = 0 THEN 1 ELSE 2 END,
  f.runSessionMode = CASE WHEN root % 6 = 4 THEN 0 WHEN root % 10 = 0 THEN 2 ELSE 1 END,
  f.subCategory = CASE root % 20 WHEN 19 THEN 1 ELSE 0 END,
  f.correlationId = '1c000000-0000-4000-8000-' + right('00000000000' + root, 12),
  f.clientTrackingId = 'NL' + right('0000000' + root, 8), f.connectionId = 'shared-desktopflow-' + (1 + root % 3),
  f.processVersion = '1.' + root % 4 + '.0.' + i % 10,
  f.sessionUsername = 'NORTHLIGHT\\robot' + right('0' + (1 + root % 12), 2),
  f.sessionUserSid = 'S-1-5-21-1004336348-1177238915-682003330-' + (1100 + root % 12),
  f.machinePercentCpuUsage = (1000 + i * 73 % 8500) / 100.0, f.machinePercentRamUsage = (2000 + i * 41 % 7000) / 100.0,
  f.machineRamUsage = 2048 + i * 97 % 12000, f.utcConversionTimeZoneCode = 110,
  f.importSequenceNumber = CASE WHEN workday < 20 AND i % 10 = 1 THEN 1 END,
  f.overriddenCreatedOn = CASE WHEN workday < 20 AND i % 10 = 1 THEN datetime.truncate('day', start) END,
  f.timeZoneRuleVersionNumber = CASE WHEN i % 4 = 0 THEN 4 END,
  f.context = CASE WHEN root % 4 = 0 THEN '{"batch":' + (1 + root / 10) + '}' END,
  f.runDetails = CASE WHEN NOT open THEN '{"actions":' + (12 + i * 31 % 400) + '}' END
WITH f, i, parent, root WHERE parent IS NOT NULL
MATCH (p:Record {id: '11000000-0000-4000-8000-' + right('00000000000' + parent, 12)})
CREATE (f)-[:PARENT_DESKTOP_FLOW_RUN]->(p);

// Runs that a cloud flow called name it in a text column and are called back at an address.
MATCH (f:FlowSession {triggerType: 0})
WITH f, toInteger(right(f.id, 12)) AS i
SET f.parentWorkflowId = '23000000-0000-4000-8000-0000000000' + (17 + i % 2),
  f.parentCloudFlowRunSequenceId = '0858' + (5000000 + i),
  f.callbackUrl = 'https://flows.northlight.example/callback/' + i, f.gateway = CASE WHEN i % 10 = 0 THEN 'gateway-north' END,
  f.credentials = CASE WHEN i % 12 = 0 THEN '{"vault":"robots","entry":' + i % 5 + '}' END;

// What went wrong: at the bottom a robot's own error, above it that the child failed.
MATCH (f:FlowSession) WHERE f.statusCode IN [8, 9]
WITH f, toInteger(right(f.id, 12)) AS i, EXISTS { (f)<-[:PARENT_DESKTOP_FLOW_RUN]-({statusCode: 8}) } AS above
WITH f, i, above, [
  ['WindowNotFound', 'The window "Ledger 4" did not open within 30 seconds.'],
  ['ElementNotFound', 'The field "IBAN" is not on the page.'],
  ['FileLocked', 'The workbook statements.xlsx is in use by another program.'],
  ['LogonFailed', 'The robot could not log on to the machine.']][i % 4] AS error
SET f.errorCode = CASE WHEN above THEN 'ChildRunFailed' ELSE error[0] END,
  f.errorMessage = CASE WHEN above THEN 'A desktop flow that this run called has failed.' ELSE error[1] END,
  f.errorDetails = CASE WHEN above THEN '{"action":"Run desktop flow"}'
    ELSE '{"action":"Step ' + (3 + i % 20) + '","retries":2}' END,
  f.errorInnerError = CASE WHEN NOT above AND i % 2 = 0 THEN '{"type":"TimeoutException"}' END;

// What a run ran, by family at the top, another flow for the children; the machine it ran on, the same for a family, unless it
// was local; and the machine's group if nobody attended.
MATCH (f:FlowSession)
WITH f, toInteger(right(f.correlationId, 4)) AS root, COUNT { (f)-[:PARENT_DESKTOP_FLOW_RUN]->() } AS called
MATCH (w:Record {id: '23000000-0000-4000-8000-0000000000' + (19 + (root + called * 2) % 6)})
MATCH (m:Record {id: '24000000-0000-4000-8000-' + right('00000000000' + (1 + root % 12), 12)})
MATCH (g:Record {id: '25000000-0000-4000-8000-' + right('00000000000' + (1 + root % 12 / 4), 12)})
UNWIND [['REGARDING', w], [CASE WHEN f.runMode > 0 THEN 'MACHINE' END, m],
  [CASE f.runMode WHEN 2 THEN 'MACHINE_GROUP' END, g]] AS link
WITH f, link[0] AS type, link[1] AS target WHERE type IS NOT NULL
CREATE (f)-[:$(type)]->(target);

// Who started, owns and last changed it: the robots' team has some, people of the Automation Centre the others.
MATCH (u:SystemUser)-[:MEMBER_OF]->(t:Record {id: '21000000-0000-4000-8000-000000000004'})-[:BUSINESS_UNIT]->(b)
WHERE NOT u.isDisabled
WITH t, b, u ORDER BY u.id
WITH t, b, collect(u) AS staff
MATCH (f:FlowSession)
WITH t, b, f, staff, toInteger(right(f.correlationId, 4)) AS root
WITH b, f, staff[root % size(staff)] AS u, CASE root % 7 WHEN 0 THEN t END AS team
UNWIND [['CREATED_BY', u], ['MODIFIED_BY', u], ['OWNER', coalesce(team, u)], ['OWNING_BUSINESS_UNIT', b],
  [CASE WHEN team IS NULL THEN 'OWNING_USER' ELSE 'OWNING_TEAM' END, coalesce(team, u)]] AS link
WITH f, link[0] AS type, link[1] AS target
CREATE (f)-[:$(type)]->(target);

// Files: inputs of every sixth top run, outputs where such a run succeeded, further context of a few.
UNWIND [
  ['INPUTS', 6, 0, 0, 'inputs-', '.json', 'application/json'],
  ['OUTPUTS', 6, 0, 1000, 'outputs-', '.csv', 'text/csv'],
  ['ADDITIONAL_CONTEXT', 36, 12, 2000, 'context-', '.txt', 'text/plain']
] AS file
UNWIND range(1, 300) AS i
WITH i, file WHERE i % file[1] = file[2]
MATCH (f:Record {id: '11000000-0000-4000-8000-' + right('00000000000' + i, 12)})
WHERE file[0] <> 'OUTPUTS' OR f.statusCode = 4
CREATE (a:Record:FileAttachment {id: '28000000-0000-4000-8000-' + right('00000000000' + (file[3] + i), 12)})
SET a.version = 2800000 + file[3] + i, a.name = file[4] + i + file[5], a.mimeType = file[6], a.fileSizeInBytes = 300 + i * 131
CREATE (f)-[:$(file[0])]->(a)
CREATE (a)-[:OBJECT]->(f);
