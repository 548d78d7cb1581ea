// The chain of 200, sessions 1 to 200: one claim, handed from user to user twice a working day since January. All are
// completed but the last, which is in progress.
UNWIND range(1, 200) AS i
WITH i, i / 2 AS workday, ['Intake', 'Review', 'Decision', 'Follow-up'] AS stages,
  ['Greet caller', 'Identify customer', 'Record request', 'Check entitlement', 'Agree next step', 'Confirm by email',
    'Close'] AS steps
WITH i, stages, steps, datetime('2026-01-05T09:00:00Z')
  + duration({days: workday / 5 * 7 + workday % 5, hours: 5 * (i % 2), minutes: i * 7 % 50}) AS start
CREATE (s:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1000000 + i})
SET s.name = 'Storm damage at the harbour (' + i + ' of 200)', s.startedOn = start, s.createdOn = start,
  s.statusCode = CASE i WHEN 200 THEN 2 ELSE 4 END,
  s.processStageName = stages[i / 51], s.stepName = steps[i % 7], s.activityName = 'Page' + (1 + i % 7),
  s.inputArguments = '{"claim":"NL-2026-0001","handover":' + i + '}';

// 38 shorter chains, sessions 201 to 618: lengths 2 to 20, twice. The last session shows the state of the claim; unfinished
// ones began late.
UNWIND range(1, 38) AS chain
WITH chain, (chain - 1) / 19 AS round, (chain - 1) % 19 AS turn
WITH chain, turn + 2 AS length, 201 + round * 209 + 2 * turn + turn * (turn - 1) / 2 AS first,
  ['Warranty claim', 'Return of a policy', 'Address change', 'Hail damage', 'Complaint', 'Contract renewal', 'Invoice dispute',
    'Site visit'][chain % 8] AS matter
UNWIND range(1, length) AS position
WITH chain, length, first + position - 1 AS i, matter, position,
  position / 2 + CASE WHEN chain % 5 IN [0, 2] THEN 138 - length / 2 ELSE chain * 3 % 110 END AS workday
WITH *, datetime('2026-01-05T08:30:00Z')
  + duration({days: workday / 5 * 7 + workday % 5, hours: 4 * (position % 2), minutes: i * 11 % 90}) AS start
CREATE (s:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1000000 + i})
SET s.name = matter + ' ' + (2000 + chain) + ' (' + position + ' of ' + length + ')', s.startedOn = start, s.createdOn = start,
  s.statusCode = CASE WHEN position < length THEN 4 ELSE [2, 4, 3, 6, 5][chain % 5] END,
  s.processStageName = ['Intake', 'Review', 'Decision', 'Follow-up'][position * 3 / length],
  s.stepName = ['Identify customer', 'Record request', 'Check entitlement', 'Agree next step', 'Confirm by email'][i % 5],
  s.activityName = 'Page' + (1 + i % 5);

// The links of the chains, in both directions. Real data has holes: every 41st link is known to one side only.
MATCH (s:ProcessSession)
WITH s ORDER BY s.id
WITH collect(s) AS sessions
UNWIND range(0, size(sessions) - 2) AS k
WITH sessions[k] AS s, sessions[k + 1] AS next, CASE WHEN k > 200 AND k % 41 = 0 THEN k % 2 END AS missing
WHERE next.name STARTS WITH split(s.name, '(')[0]
UNWIND [['NEXT_LINKED_SESSION', s, next, 0], ['PREVIOUS_LINKED_SESSION', next, s, 1]] AS link
WITH link[0] AS type, link[1] AS source, link[2] AS target WHERE missing IS NULL OR missing <> link[3]
CREATE (source)-[:$(type)]->(target);

// Trees, sessions 619 to 889: a dialog that starts dialogs. Each row is a tree: its number, its size, the children of each
// session, its first session. Session k of a tree is a child of session (k - 1) / children; starts and ends nest.
UNWIND [[1, 63, 2, 619], [2, 40, 3, 682], [3, 31, 2, 722], [4, 21, 4, 753], [5, 15, 2, 774], [6, 13, 3, 789], [7, 6, 1, 802]]
  + [t IN range(8, 13) | [t, 7, 2, 808 + (t - 8) * 7]]
  + [t IN range(14, 23) | [t, 4, 3, 850 + (t - 14) * 4]] AS tree
WITH tree[0] AS tree, tree[1] AS size, tree[2] AS children, tree[3] AS first
UNWIND range(0, size - 1) AS k
WITH tree, children, first, k, tree * 6 AS workday,
  size(reduce(up = [k], level IN range(1, 5) |
    CASE WHEN up[-1] > 0 THEN up + [(up[-1] - 1) / children] ELSE up END)) - 1 AS level
WITH *, first + k AS i, datetime('2026-01-05T08:00:00Z')
  + duration({days: workday / 5 * 7 + workday % 5, minutes: tree * 5 + level * 20 + k % children * 5}) AS start
CREATE (s:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1000000 + i})
SET s.name = CASE k WHEN 0 THEN 'Onboarding ' + (300 + tree) ELSE 'Onboarding ' + (300 + tree) + ', part ' + k END,
  s.startedOn = start, s.createdOn = start,
  s.statusCode = CASE WHEN k > 0 AND i % 17 = 0 THEN 6 WHEN k > 0 AND i % 23 = 0 THEN 5 ELSE 4 END,
  s.completedOn = start + duration({minutes: (6 - level) * 60}),
  s.stepName = ['Welcome', 'Verify identity', 'Check cover', 'Sign'][level % 4], s.activityName = 'ChildDialog' + level,
  s.processStageName = ['Intake', 'Review', 'Decision'][level / 2]
WITH s, k, '10000000-0000-4000-8000-' + right('00000000000' + (first + (k - 1) / children), 12) AS parent
WHERE k > 0
MATCH (p:Record {id: parent})
CREATE (s)-[:ORIGINATING_SESSION]->(p);

// Single sessions, 890 to 1200, in every status. What is not over yet is recent. Some of the first fifty were started out of
// the chains.
UNWIND range(890, 1200) AS i
WITH i, [4, 4, 4, 6, 4, 5, 2, 4, 3, 4, 1, 4][i % 12] AS status
WITH *, CASE WHEN status < 4 THEN 140 + i % 10 ELSE i * 37 % 150 END AS workday
WITH *, datetime('2026-01-05T08:00:00Z')
  + duration({days: workday / 5 * 7 + workday % 5, hours: i % 9, minutes: i * 13 % 60}) AS start
CREATE (s:Record:ProcessSession {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1000000 + i})
SET s.name = ['Call about cover', 'Call about a bill', 'Visit at the counter', 'Change of address', 'Renewal talk'][i % 5]
    + ' ' + i,
  s.createdOn = start, s.statusCode = status, s.startedOn = CASE WHEN status > 1 THEN start END,
  s.stepName = CASE WHEN status > 1 THEN ['Greet caller', 'Identify customer', 'Record request', 'Close'][i % 4] END,
  s.activityName = CASE WHEN status > 1 THEN 'Page' + (1 + i % 4) END
WITH s, i WHERE i < 940
MATCH (p:Record {id: '10000000-0000-4000-8000-' + right('00000000000' + (i - 889) * 10, 12)})
WHERE p.startedOn < s.createdOn
CREATE (s)-[:ORIGINATING_SESSION]->(p);

// How each session ended, as its status demands: state 1 with an end, or an error code; state 0 without. The last change is
// the end, the failure or the start.
MATCH (s:ProcessSession)
WITH s, toInteger(right(s.id, 12)) AS i
WITH s, i, coalesce(s.completedOn, s.startedOn + duration({minutes: 5 + i * 13 % 90})) AS end
SET s.stateCode = CASE WHEN s.statusCode > 3 THEN 1 ELSE 0 END,
  s.executedOn = s.startedOn,
  s.completedOn = CASE s.statusCode WHEN 4 THEN end END,
  s.canceledOn = CASE s.statusCode WHEN 5 THEN end END,
  s.errorCode = CASE s.statusCode WHEN 6 THEN [-2147220970, -2147204784, -2147220891][i % 3] END,
  s.comments = CASE s.statusCode
    WHEN 5 THEN ['The caller hung up.', 'Entered twice.', 'The customer withdrew the request.'][i % 3]
    WHEN 6 THEN ['The policy was not found.', 'The step timed out.', 'The caller may not see this record.'][i % 3]
    WHEN 3 THEN 'Waiting for papers.' END,
  s.processState = CASE WHEN s.statusCode IN [2, 3] THEN '{"page":' + (1 + i % 4) + '}' END,
  s.modifiedOn = CASE WHEN s.statusCode > 3 THEN end ELSE s.createdOn END;
