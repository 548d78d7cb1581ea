// Omnichannel sessions: sixty chats, one every second working day. What happened in each, in time order: it is created,
// queued, assigned and accepted, changes hands in the middle, and ends. A pair is an event's type and reason, both above
// 192350000.
UNWIND range(1, 60) AS chat
CREATE (o:Record:OmnichannelSession {
  id: '13000000-0000-4000-8000-' + right('00000000000' + chat, 12), name: 'Chat ' + (7000 + chat), version: 1300000 + chat})
WITH o, chat, chat * 2 AS workday, 8 + chat * 5 % 9 AS length
WITH o, chat, length, datetime('2026-01-05T09:00:00Z')
  + duration({days: workday / 5 * 7 + workday % 5, hours: chat % 8, minutes: chat * 19 % 60}) AS start
UNWIND range(1, length) AS position
WITH o, chat, position, start, CASE
  WHEN position <= 4 THEN [[6, 0], [1, 36], [2, 0], [3, 19]][position - 1]
  WHEN position = length THEN [[5, 7], [25, 29], [26, 30], [31, 37]][chat % 4]
  ELSE [[9, 39], [11, 19], [18, 12], [3, 20], [8, 16], [19, 2], [1, 36], [4, 8], [2, 11], [7, 9], [23, 26], [3, 19],
    [14, 10], [17, 14], [20, 32]][(chat + position) % 15] END AS happened
WITH o, chat, position, happened, start + duration({seconds: position * (40 + chat % 30) + position * position}) AS time
WITH o, happened, time ORDER BY chat, position
WITH collect([o, happened, time]) AS events
UNWIND range(1, size(events)) AS i
WITH i, events[i - 1][0] AS o, events[i - 1][1] AS happened, events[i - 1][2] AS time
CREATE (e:Record:SessionEvent {id: '12000000-0000-4000-8000-' + right('00000000000' + i, 12), version: 1200000 + i})
SET e.name = o.name + ', event ' + i, e.eventType = 192350000 + happened[0], e.eventReason = 192350000 + happened[1],
  e.eventInfo = 192350000, e.eventTime = time, e.createdOn = time, e.modifiedOn = time,
  e.stateCode = CASE i % 25 WHEN 0 THEN 1 ELSE 0 END, e.statusCode = CASE i % 25 WHEN 0 THEN 2 ELSE 1 END,
  e.utcConversionTimeZoneCode = CASE WHEN i % 2 = 0 THEN 110 END
CREATE (e)-[:OMNICHANNEL_SESSION]->(o);

// The agents of the Chat Desk record and own them; the team owns those of every tenth chat.
MATCH (u:SystemUser)-[:MEMBER_OF]->(t:Record {id: '21000000-0000-4000-8000-000000000005'})-[:BUSINESS_UNIT]->(b)
WHERE NOT u.isDisabled
WITH t, b, u ORDER BY u.id
WITH t, b, collect(u) AS agents
MATCH (e:SessionEvent)-[:OMNICHANNEL_SESSION]->(o)
WITH t, b, e, agents, toInteger(right(o.id, 12)) AS chat
WITH b, e, agents[chat % size(agents)] AS u, CASE chat % 10 WHEN 0 THEN t END AS team
UNWIND [['CREATED_BY', u], ['MODIFIED_BY', u], ['OWNER', coalesce(team, u)], ['OWNING_BUSINESS_UNIT', b],
  [CASE WHEN team IS NULL THEN 'OWNING_USER' ELSE 'OWNING_TEAM' END, coalesce(team, u)]] AS link
WITH e, link[0] AS type, link[1] AS target
CREATE (e)-[:$(type)]->(target);
