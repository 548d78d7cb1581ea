// Written by -Dspec.rewrite=true

// ## A chain of no length, or of too many

// most
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// ## Depths that are none, or too great

// most
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..1000]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0
  WITH n1, n1depth ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1depth] } AS n2, COLLECT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..1000]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n3, depth AS n3depth
  WITH n3depth, count(*) AS n3count ORDER BY n3depth
  RETURN [n3depth, n3count] } AS n4
RETURN [n2, n4] AS record

// ## Paths that cannot be

// most
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,1000}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// braces
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// ## … as do ancestors

// ten
MATCH (n0:ProcessSession {id: $p10})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  WITH n1, n1depth, n1depth AS k0
  WITH n1, n1depth ORDER BY k0, n1.id LIMIT $p0
  WITH n1depth, n1, COLLECT {
    WITH n1 AS session
    MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
    WITH found, min(length(path)) AS depth
    WITH found AS n2, depth AS n2depth
    WITH n2, n2depth, n2depth AS k0
    WITH n2, n2depth ORDER BY k0, n2.id LIMIT $p1
    WITH n2depth, n2, COLLECT {
      WITH n2 AS session
      MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
      WITH found, min(length(path)) AS depth
      WITH found AS n3, depth AS n3depth
      WITH n3, n3depth, n3depth AS k0
      WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p2
      WITH n3depth, n3, COLLECT {
        WITH n3 AS session
        MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
        WITH found, min(length(path)) AS depth
        WITH found AS n4, depth AS n4depth
        WITH n4, n4depth, n4depth AS k0
        WITH n4, n4depth ORDER BY k0, n4.id LIMIT $p3
        WITH n4depth, n4, COLLECT {
          WITH n4 AS session
          MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
          WITH found, min(length(path)) AS depth
          WITH found AS n5, depth AS n5depth
          WITH n5, n5depth, n5depth AS k0
          WITH n5, n5depth ORDER BY k0, n5.id LIMIT $p4
          WITH n5depth, n5, COLLECT {
            WITH n5 AS session
            MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
            WITH found, min(length(path)) AS depth
            WITH found AS n6, depth AS n6depth
            WITH n6, n6depth, n6depth AS k0
            WITH n6, n6depth ORDER BY k0, n6.id LIMIT $p5
            WITH n6depth, n6, COLLECT {
              WITH n6 AS session
              MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
              WITH found, min(length(path)) AS depth
              WITH found AS n7, depth AS n7depth
              WITH n7, n7depth, n7depth AS k0
              WITH n7, n7depth ORDER BY k0, n7.id LIMIT $p6
              WITH n7depth, n7, COLLECT {
                WITH n7 AS session
                MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
                WITH found, min(length(path)) AS depth
                WITH found AS n8, depth AS n8depth
                WITH n8, n8depth, n8depth AS k0
                WITH n8, n8depth ORDER BY k0, n8.id LIMIT $p7
                WITH n8depth, n8, COLLECT {
                  WITH n8 AS session
                  MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
                  WITH found, min(length(path)) AS depth
                  WITH found AS n9, depth AS n9depth
                  WITH n9, n9depth, n9depth AS k0
                  WITH n9, n9depth ORDER BY k0, n9.id LIMIT $p8
                  WITH n9depth, n9, COLLECT {
                    WITH n9 AS session
                    MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
                    WITH found, min(length(path)) AS depth
                    WITH found AS n10, depth AS n10depth
                    WITH n10, n10depth, n10depth AS k0
                    WITH n10, n10depth ORDER BY k0, n10.id LIMIT $p9
                    RETURN [n10.id] } AS n11
                  RETURN [n11] } AS n12
                RETURN [n12] } AS n13
              RETURN [n13] } AS n14
            RETURN [n14] } AS n15
          RETURN [n15] } AS n16
        RETURN [n16] } AS n17
      RETURN [n17] } AS n18
    RETURN [n18] } AS n19
  RETURN [n19] } AS n20
RETURN [n20] AS record

// ## An argument that is null has its default

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  WITH n6, n6depth, n6depth AS k0
  WITH n6, n6depth ORDER BY k0, n6.id LIMIT $p0
  RETURN [n6depth] } AS n7, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n8, depth AS n8depth
  RETURN n8 } AS n9
RETURN [n5, n7, n9] AS record

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated
