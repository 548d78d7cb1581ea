// The demo graph: three quarters of a year at Northlight, a made-up insurer, in about 3,000 records.
//
// The files run in name order in one transaction. Nothing is random and nothing depends on the clock: every value follows
// from a record's number, so that everybody sees the same graph. An id is a table's prefix and that number, for example
// 20000000-0000-4000-8000-000000000001 for user 1. Working days count from Monday, 2026-01-05.
//
//   10 process session   20 user           30 to 41 the other tables that refer to sessions
//   11 flow session      21 team           50 to 76 what process sessions regard: accounts, contacts, tasks ...
//   12 session event     22 business unit  26 workflow log
//   13 omnichannel       23 workflow       27 connection record
//      session           24 machine        28 file attachment   29 security role
//                        25 machine group
//
// Where to begin:
//   10000000-0000-4000-8000-000000000001  first session of the chain of 200, a claim handed from user to user
//   10000000-0000-4000-8000-000000000619  root of the deepest tree: 62 sessions below it, five levels deep
//   20000000-0000-4000-8000-000000000001  Amara Okafor, who executed every sixth process session
//   11000000-0000-4000-8000-000000000012  a flow run that failed because its child's child's child did
//   13000000-0000-4000-8000-000000000001  an omnichannel session with its events
//   50000000-0000-4000-8000-000000000001  Aldermoor Dairies, an account that several sessions are about

// The company and its departments. Service Desk Europe is a part of Customer Service.
UNWIND [
  [1, 'Northlight Group', null], [2, 'Customer Service', 1], [3, 'Sales', 1],
  [4, 'Finance', 1], [5, 'Operations', 1], [6, 'Service Desk Europe', 2]
] AS unit
WITH unit[0] AS i, unit[1] AS name, unit[2] AS parent
CREATE (b:Record:BusinessUnit {id: '22000000-0000-4000-8000-' + right('00000000000' + i, 12), name: name, version: 2200000 + i})
WITH b, parent WHERE parent IS NOT NULL
MATCH (p:Record {id: '22000000-0000-4000-8000-' + right('00000000000' + parent, 12)})
CREATE (b)-[:PARENT_BUSINESS_UNIT]->(p);

// Teams: name, business unit, phonetic name.
UNWIND [
  [1, 'Claims Desk', 2, null], [2, 'Onboarding Desk', 3, null], [3, 'Billing Desk', 4, null], [4, 'Automation Centre', 5, null],
  [5, 'Chat Desk', 6, 'チャットデスク']
] AS team
WITH team[0] AS i, team[1] AS name, team[2] AS unit, team[3] AS yomi
MATCH (b:Record {id: '22000000-0000-4000-8000-' + right('00000000000' + unit, 12)})
CREATE (t:Record:Team {
  id: '21000000-0000-4000-8000-' + right('00000000000' + i, 12), name: name, yomiName: yomi, version: 2100000 + i})
CREATE (t)-[:BUSINESS_UNIT]->(b);

// Users: name, account, team, phonetic name. The last four have left the company.
WITH split('Amara Okafor/amara.okafor/1, Benedikt Lang/benedikt.lang/2, Chiara Fontana/chiara.fontana/3,
  Daniel Novak/daniel.novak/4, Elif Yıldız/elif.yildiz/5, Farah Haddad/farah.haddad/1, 田中 玄/gen.tanaka/2/タナカ ゲン,
  Hanna Lindqvist/hanna.lindqvist/3, Ivan Petrov/ivan.petrov/4, Jana Dvořáková/jana.dvorakova/5,
  Kwame Mensah/kwame.mensah/1, Léa Moreau/lea.moreau/2, 佐藤 美咲/misaki.sato/3/サトウ ミサキ, Nils Eriksen/nils.eriksen/4,
  Olga Marchenko/olga.marchenko/5, Pedro Núñez/pedro.nunez/1, Quentin Dubois/quentin.dubois/2, 鈴木 蓮/ren.suzuki/3/スズキ レン,
  Sofia Rossi/sofia.rossi/4, Tomás Silva/tomas.silva/5, Ursula Brandt/ursula.brandt/1, Viktor Horvath/viktor.horvath/2,
  Wanjiru Kamau/wanjiru.kamau/3, Ximena Castro/ximena.castro/4, 山本 結衣/yui.yamamoto/5/ヤマモト ユイ,
  Zoë Janssens/zoe.janssens/1, Anders Holm/anders.holm/2, Bianca Popescu/bianca.popescu/3, Conor Walsh/conor.walsh/4,
  Divya Raman/divya.raman/5, Emil Kowalski/emil.kowalski/1, Freya Nielsen/freya.nielsen/2, Gustavo Lima/gustavo.lima/3,
  Hye-jin Park/hyejin.park/4, Isaac Cohen/isaac.cohen/5, Júlia Nagy/julia.nagy/1, Karim Benali/karim.benali/2,
  Lotte Visser/lotte.visser/3, Marek Zieliński/marek.zielinski/4, Nadia Rahimi/nadia.rahimi/5', ',') AS users
UNWIND range(1, size(users)) AS i
WITH i, split(trim(users[i - 1]), '/') AS user
WITH i, user[0] AS name, user[1] + '@northlight.example' AS address, user[2] AS team, user[3] AS yomi
MATCH (t:Record {id: '21000000-0000-4000-8000-' + right('00000000000' + team, 12)})-[:BUSINESS_UNIT]->(b)
CREATE (u:Record:SystemUser {
  id: '20000000-0000-4000-8000-' + right('00000000000' + i, 12), name: name, version: 2000000 + i,
  yomiFullName: yomi, domainName: address, email: address,
  objectId: '2f000000-0000-4000-8000-' + right('00000000000' + i, 12), isDisabled: i > 36})
CREATE (u)-[:BUSINESS_UNIT]->(b)
CREATE (u)-[:MEMBER_OF]->(t);

// Every fifth user helps out in a second team.
UNWIND range(5, 35, 5) AS i
MATCH (u:Record {id: '20000000-0000-4000-8000-' + right('00000000000' + i, 12)})
MATCH (t:Record {id: '21000000-0000-4000-8000-' + right('00000000000' + (1 + i / 5 % 4), 12)})
CREATE (u)-[:MEMBER_OF]->(t);
