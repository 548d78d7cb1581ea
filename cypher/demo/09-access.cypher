// Who may see and do what. Ask as one of these users, and the graph differs:
//
//   benedikt.lang@northlight.example   System Administrator: everything
//   jana.dvorakova@northlight.example  Auditor: reads all sessions, changes none
//   farah.haddad@northlight.example    Supervisor: all of Customer Service and of the Service Desk Europe below it
//   daniel.novak@northlight.example    Robot Keeper: the flow sessions of all units, and process sessions of his own
//   amara.okafor@northlight.example    Agent by her team: her own sessions, her team's, and what is shared with her
//   conor.walsh@northlight.example     no role of his own: an agent of another team, in the access team of the storm
//
// Roles: number, name, depths of reading and of changing process and flow sessions and session events; null for none.
UNWIND [
  [1, 'Agent', 'BASIC', 'BASIC', 'BASIC', 'BASIC'], [2, 'Supervisor', 'DEEP', 'DEEP', 'DEEP', 'DEEP'],
  [3, 'Auditor', 'GLOBAL', null, 'GLOBAL', null], [4, 'Robot Keeper', 'BASIC', 'BASIC', 'GLOBAL', 'GLOBAL']
] AS role
WITH role, COLLECT {
  UNWIND [['processsession', role[2], role[3]], ['flowsession', role[4], role[5]],
    ['msdyn_sessionevent', role[2], role[3]]] AS depths
  UNWIND ['APPEND', 'APPEND_TO', 'ASSIGN', 'CREATE', 'DELETE', 'READ', 'SHARE', 'WRITE'] AS right
  WITH depths[0] + ' ' + right + ' ' + CASE right WHEN 'READ' THEN depths[1] ELSE depths[2] END AS privilege
  WHERE privilege IS NOT NULL
  RETURN privilege
} + COLLECT {
  UNWIND ['account', 'appointment', 'businessunit', 'contact', 'email', 'flowmachine', 'flowmachinegroup', 'incident',
    'lead', 'msdyn_ocsession', 'opportunity', 'phonecall', 'queue', 'systemuser', 'task', 'team', 'workflow'] AS table
  UNWIND ['APPEND_TO', 'READ'] AS right
  RETURN table + ' ' + right + ' GLOBAL'
} AS privileges
UNWIND privileges AS privilege
WITH role, privilege ORDER BY privilege
WITH role, collect(privilege) AS privileges
MATCH (b:Record {id: '22000000-0000-4000-8000-000000000001'})
CREATE (r:Record:SecurityRole {id: '29000000-0000-4000-8000-' + right('00000000000' + role[0], 12), name: role[1],
  version: 2900000 + role[0], isInherited: 1, privileges: privileges})
CREATE (r)-[:BUSINESS_UNIT]->(b);

// The role that allows everything has its usual id.
MERGE (r:Record {id: '627090ff-40a3-4053-8790-584edc5be201'})
SET r:SecurityRole, r.name = 'System Administrator', r.version = 1, r.isInherited = 1,
  r.roleTemplate = '627090ff-40a3-4053-8790-584edc5be201', r.privileges = [];

// All desks are teams that own records, and make their members agents.
MATCH (t:Team)
SET t.teamType = 0, t.membershipType = 0
WITH t
MATCH (agent:Record {id: '29000000-0000-4000-8000-000000000001'})
CREATE (t)-[:HAS_ROLE]->(agent);

UNWIND [[2, '627090ff-40a3-4053-8790-584edc5be201'], [4, '29000000-0000-4000-8000-000000000004'],
  [6, '29000000-0000-4000-8000-000000000002'], [10, '29000000-0000-4000-8000-000000000003']] AS has
MATCH (u:Record {id: '20000000-0000-4000-8000-' + right('00000000000' + has[0], 12)})
MATCH (r:Record {id: has[1]})
CREATE (u)-[:HAS_ROLE]->(r);

// After the storm, agents of all desks work on the longest chain: an access team, with which its sessions are shared.
MATCH (b:Record {id: '22000000-0000-4000-8000-000000000002'})
CREATE (t:Record:Team {id: '21000000-0000-4000-8000-000000000006', name: 'Storm Response', version: 2100006, teamType: 1,
  membershipType: 0})
CREATE (t)-[:BUSINESS_UNIT]->(b)
WITH t
UNWIND [1, 7, 13, 19, 29] AS i
MATCH (u:Record {id: '20000000-0000-4000-8000-' + right('00000000000' + i, 12)})
CREATE (u)-[:MEMBER_OF]->(t);

MATCH (t:Record {id: '21000000-0000-4000-8000-000000000006'})
UNWIND range(1, 200) AS i
MATCH (s:Record {id: '10000000-0000-4000-8000-' + right('00000000000' + i, 12)})
CREATE (t)-[:SHARED {rights: 3, changedOn: datetime('2026-01-05T09:00:00Z')}]->(s);

// Chiara may look at a few runs that she helped to repair.
MATCH (u:Record {id: '20000000-0000-4000-8000-000000000003'})
UNWIND [12, 24, 36] AS i
MATCH (s:Record {id: '11000000-0000-4000-8000-' + right('00000000000' + i, 12)})
CREATE (u)-[:SHARED {rights: 1, changedOn: datetime('2026-02-02T09:00:00Z')}]->(s);
