// Who executed each session: Amara every sixth, the others in turn, so that neighbours in a chain differ. In January some
// were executed by users who have left since. What has not started has nobody yet.
MATCH (u:SystemUser)
WITH u ORDER BY u.id
WITH collect(u) AS users
MATCH (s:ProcessSession) WHERE s.startedOn IS NOT NULL
WITH users, s, toInteger(right(s.id, 12)) AS i
WITH s, users[CASE
  WHEN i % 6 = 0 THEN 0
  WHEN i % 8 = 5 AND s.startedOn < datetime('2026-02-01T00:00:00Z') THEN 36 + i / 8 % 4
  ELSE 1 + (i * 7 + i / 11) % 35 END] AS u
CREATE (s)-[:EXECUTED_BY]->(u);

// Who created and started it: whoever executed the session before it or above it, else who executes it, else somebody.
// Who ended it: who executed it completes it, who started it cancels it. Whoever did the last of all this changed it last.
MATCH (u:SystemUser) WHERE NOT u.isDisabled
WITH u ORDER BY u.id
WITH collect(u) AS users
MATCH (s:ProcessSession)
OPTIONAL MATCH (s)-[:EXECUTED_BY]->(self)
OPTIONAL MATCH (s)-[:PREVIOUS_LINKED_SESSION]->()-[:EXECUTED_BY]->(before)
OPTIONAL MATCH (s)-[:ORIGINATING_SESSION]->()-[:EXECUTED_BY]->(above)
WITH s, self, coalesce(before, above, self, users[toInteger(right(s.id, 12)) % size(users)]) AS creator
WITH s, creator, CASE s.statusCode WHEN 5 THEN creator ELSE coalesce(self, creator) END AS last
UNWIND [['CREATED_BY', creator], [CASE WHEN s.statusCode > 1 THEN 'STARTED_BY' END, creator],
  [CASE s.statusCode WHEN 4 THEN 'COMPLETED_BY' WHEN 5 THEN 'CANCELED_BY' END, last], ['MODIFIED_BY', last]] AS link
WITH s, link[0] AS type, link[1] AS user WHERE type IS NOT NULL
CREATE (s)-[:$(type)]->(user);

// Owners: every ninth session belongs to the team of the user who changed it last, the others to that user.
MATCH (s:ProcessSession)-[:MODIFIED_BY]->(u)
MATCH (u)-[:MEMBER_OF]->(t)
WITH s, u, min(t.id) AS team
MATCH (t:Record {id: team})
WITH s, CASE toInteger(right(s.id, 12)) % 9 WHEN 0 THEN t ELSE u END AS owner
MATCH (owner)-[:BUSINESS_UNIT]->(b)
UNWIND [['OWNER', owner], [CASE WHEN owner:Team THEN 'OWNING_TEAM' ELSE 'OWNING_USER' END, owner],
  ['OWNING_BUSINESS_UNIT', b]] AS link
WITH s, link[0] AS type, link[1] AS target
CREATE (s)-[:$(type)]->(target);

// Which dialog it ran: in a chain the dialogs take turns from stage to stage, elsewhere by the session's number.
MATCH (w:Workflow {category: 1})
WITH w ORDER BY w.id
WITH collect(w) AS dialogs
MATCH (s:ProcessSession)
WITH s, dialogs, toInteger(right(s.id, 12)) AS i
WITH s, CASE
  WHEN i <= 200 THEN dialogs[i / 51]
  WHEN i > 618 AND i < 890 THEN CASE WHEN s.name CONTAINS ',' THEN dialogs[5 + i % 3] ELSE dialogs[4] END
  ELSE dialogs[i % size(dialogs)] END AS dialog
CREATE (s)-[:PROCESS]->(dialog);

// What it is about. A chain or a tree is about one account or contact; the long chain is about the harbour's owner.
MATCH (s:ProcessSession) WHERE s.id < '10000000-0000-4000-8000-000000000890'
WITH s, toInteger(right(s.id, 12)) AS i, toInteger(right(split(split(s.name, ' (')[0], ',')[0], 2)) AS n
WITH s, CASE WHEN i <= 200 THEN '50000000-0000-4000-8000-000000000020'
  WHEN n % 2 = 0 THEN '50000000-0000-4000-8000-' + right('00000000000' + (1 + n % 20), 12)
  ELSE '51000000-0000-4000-8000-' + right('00000000000' + (1 + n % 24), 12) END AS target
MATCH (t:Record {id: target})
CREATE (s)-[:REGARDING]->(t);

// Some steps log the session that they started: those of the three largest trees, and in the last two chains, where nothing
// else says so, those that hand over.
MATCH (child:ProcessSession)-[:ORIGINATING_SESSION|PREVIOUS_LINKED_SESSION]->(parent)
WHERE child.id > '10000000-0000-4000-8000-000000000580' AND child.id < '10000000-0000-4000-8000-000000000753'
WITH child, parent ORDER BY child.id
WITH collect([parent, child]) AS pairs
UNWIND range(1, size(pairs)) AS i
WITH i, pairs[i - 1][0] AS parent, pairs[i - 1][1] AS child
CREATE (l:Record:WorkflowLog {id: '26000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 2600000 + i})
SET l.name = 'Start ' + child.name, l.stepName = CASE WHEN child.name CONTAINS '(' THEN 'Hand over' ELSE 'Start child dialog' END,
  l.status = [2, 1, 5, 2, 4, 3][child.statusCode - 1],
  l.startedOn = child.startedOn, l.createdOn = child.createdOn,
  l.completedOn = CASE WHEN child.statusCode > 3 THEN child.modifiedOn END
CREATE (l)-[:ASYNC_OPERATION]->(parent)
CREATE (l)-[:CHILD_WORKFLOW_INSTANCE]->(child);
