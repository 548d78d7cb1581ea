// Written by -Dspec.rewrite=true

// ## A shortest path, whichever way the edges point

// sessionPath
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, each.name, labels(each)]] } AS nodes

// ## Its ends may be the same record

// sessionPath
MATCH (a:Record {id: $p0})
WITH [a] AS records, [] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// zero
MATCH (a:Record {id: $p0})
WITH [a] AS records, [] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// ## None

// apart
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// far
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,2}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// near
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,3}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// unknown
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// nobody
MATCH (a:Record {id: $p0})
WITH [a] AS records, [] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// none
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[]-{1,20}(b) WHERE length(path) <= $p2 AND false
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// zero
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,1}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// ## Along chosen edges

// log
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:ASYNC_OPERATION|CHILD_WORKFLOW_INSTANCE]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes

// user
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:EXECUTED_BY|STARTED_BY]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.startedOn, each.id, labels(each), COLLECT {
    MATCH (each)-[:EXECUTED_BY]->(n0)
    RETURN [0, [n0.name]] }]] } AS nodes

// ## Runs too

// sessionPath
MATCH (a:Record {id: $p0})
MATCH (b:Record {id: $p1})
MATCH path = SHORTEST 1 (a)-[:NEXT_LINKED_SESSION|ORIGINATING_SESSION|PARENT_DESKTOP_FLOW_RUN|PREVIOUS_LINKED_SESSION]-{1,20}(b) WHERE length(path) <= $p2
WITH nodes(path) AS records, [link IN relationships(path) | [startNode(link).id, type(link), endNode(link).id]] AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes

// ## What is around a record

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, each.name, labels(each)]] } AS nodes, truncated

// ## Only along some edges, a record with edges to itself among them

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:NEXT_LINKED_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:NEXT_LINKED_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:NEXT_LINKED_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:NEXT_LINKED_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// round
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:NEXT_LINKED_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:NEXT_LINKED_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:NEXT_LINKED_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// none
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records AND false
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// alone
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// ## Step by step

// one
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:ORIGINATING_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes, truncated

// two
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:ORIGINATING_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes, truncated

// all
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:ORIGINATING_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes, truncated

// fewer
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:ORIGINATING_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes, truncated

// ## Only so many

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:ORIGINATING_SESSION]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:ORIGINATING_SESSION]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// one
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// ## Around nobody

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.id, labels(each)]] } AS nodes, truncated

// ## Records of tables that the model does not know are left out, as their edges are

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// beyond
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:REGARDING]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:REGARDING]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:REGARDING]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  RETURN [rank, [each.name, each.id, labels(each)]] } AS nodes, truncated

// ## Walks inside a neighbourhood

// sessionGraph
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:OWNER|PARENT_DESKTOP_FLOW_RUN]-(other) WHERE NOT other IN seen
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
      MATCH (each)-[:OWNER|PARENT_DESKTOP_FLOW_RUN]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link:OWNER|PARENT_DESKTOP_FLOW_RUN]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  WITH rank, each, COLLECT {
    MATCH (each)-[:OWNER]->(n0)
    WITH n0, COLLECT {
      WITH n0 WHERE n0:SystemUser
      WITH n0 AS session
      MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
      WITH collect(DISTINCT found) AS sessions
      UNWIND sessions AS found
      WITH found AS n1
      WITH n1, n1.startedOn AS k0
      WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p3
      RETURN [n1.name, labels(n1)] } AS n2
    RETURN [0, [labels(n0), n2]] } AS n3, COLLECT {
    WITH each WHERE each:FlowSession
    WITH each AS session
    MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
    WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
    WITH found LIMIT 1
    WITH found AS n4
    RETURN [n4.name] } AS n5, COLLECT {
    WITH each WHERE each:FlowSession
    WITH each AS session
    MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..50]-(found) WHERE found <> session
    WITH found, min(length(path)) AS depth
    WITH found AS n6, depth AS n6depth
    WITH n6depth, count(*) AS n6count ORDER BY n6depth
    RETURN [n6depth, n6count] } AS n7
  RETURN [rank, [each.name, each.startedOn, each.id, labels(each), n3, n5, n7]] } AS nodes, truncated

// user
MATCH (start:Record {id: $p1})
WITH [start] AS seen, [start] AS last
CALL (seen, last) {
  WHEN size(seen) >= $p0 THEN {
    RETURN [] AS next } ELSE {
    UNWIND last AS each
    CALL (each, seen) {
      MATCH (each)-[:!UNRESOLVED&!DELETED&!SHARED]-(other) WHERE NOT other IN seen
      WITH DISTINCT other LIMIT $p0
      RETURN other }
    WITH DISTINCT other LIMIT $p0
    RETURN collect(other) AS next } }
WITH seen + next AS seen, next AS last
WITH seen[..$p2] AS records, size(seen) >= $p0 AS truncated
WITH records, truncated, COLLECT {
  UNWIND records AS each
  MATCH (each)-[link]->(other) WHERE other IN records
  RETURN [each.id, type(link), other.id] } AS edges
RETURN edges AS edges, COLLECT {
  UNWIND range(0, size(records) - 1) AS rank
  WITH records[rank] AS each, rank
  WITH rank, each, COLLECT {
    WITH each WHERE each:SystemUser
    WITH each AS session
    MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
    WITH collect(DISTINCT found) AS sessions
    UNWIND sessions AS found
    WITH found AS n0
    WITH n0, n0.startedOn AS k0
    WITH n0 ORDER BY k0 IS NULL, k0 DESC, n0.id DESC LIMIT $p3
    WITH n0, COLLECT {
      WITH n0 WHERE n0:FlowSession
      WITH n0 AS session
      MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
      WITH found, min(length(path)) AS depth
      WITH found AS n1, depth AS n1depth
      WITH n1, n1depth, n1depth AS k0
      WITH n1, n1depth ORDER BY k0, n1.id LIMIT $p4
      RETURN [n1depth] } AS n2, COLLECT {
      WITH n0 WHERE n0:FlowSession
      WITH n0 AS session
      WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] | replace(digits, mark, '')) AS digits WHERE size(digits) = 32
      MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-' + substring(digits, 16, 4) + '-' + substring(digits, 20)}) WHERE found:Workflow
      WITH found AS n3
      RETURN [n3.name] } AS n4
    RETURN [labels(n0), n2, n4] } AS n5
  RETURN [rank, [each.id, labels(each), n5]] } AS nodes, truncated

// ## What is wrong in the links

// chainReport
CALL () {
  MATCH (n0:ProcessSession)
  WITH n0 AS session WHERE EXISTS { (session)-[:NEXT_LINKED_SESSION]->(next) WHERE NOT EXISTS { (next)-[:PREVIOUS_LINKED_SESSION]->(session) } } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->(previous) WHERE NOT EXISTS { (previous)-[:NEXT_LINKED_SESSION]->(session) } }
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n1
  RETURN size(n1) AS count0, COLLECT {
    UNWIND n1 AS n2
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN [n2.name] } AS examples0 }
CALL () {
  MATCH (n4:ProcessSession)
  WITH n4 AS session WHERE COUNT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)
    RETURN DISTINCT other } > 1 OR COUNT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') <> (startNode(link) = session)
    RETURN DISTINCT other } > 1
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n5
  RETURN size(n5) AS count1, COLLECT {
    UNWIND n5 AS n6
    WITH n6 ORDER BY n6.id LIMIT $p1
    RETURN [n6.name] } AS examples1 }
CALL () {
  MATCH (n8:ProcessSession)
  WITH n8 AS session
  WITH collect(session) AS looked
  CALL () {
    MATCH (session:ProcessSession) WHERE (EXISTS { (session)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (session)<-[:PREVIOUS_LINKED_SESSION]-() }) AND (EXISTS { (session)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->() })
    WITH session, COLLECT {
      MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
      RETURN DISTINCT [other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)] } AS others
    CALL (session, others) {
      WITH session, others WHERE size(others) > 2 OR any(other IN others WHERE other[0] = session)
      MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next) WHERE (next = session OR (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session))
      WITH DISTINCT session, next
      MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far) WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (session)
      UNWIND nodes(path) AS member
      WITH path, member ORDER BY member.startedOn, member.id
      WITH path, collect(member) AS members
      RETURN members[0] AS found UNION
      WITH session, others WHERE size(others) <= 2 AND none(other IN others WHERE other[0] = session) AND NOT EXISTS {
        MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*1..100]-(near) WHERE (near.startedOn < session.startedOn OR near.startedOn IS NOT NULL AND session.startedOn IS NULL OR coalesce(near.startedOn = session.startedOn, near.startedOn IS NULL AND session.startedOn IS NULL) AND near.id < session.id) }
      MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH DISTINCT session, member
      WITH session, member ORDER BY member.startedOn, member.id
      WITH session, collect(member) AS members WHERE members[0] = session AND none(each IN members WHERE COUNT {
        MATCH (each)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
        RETURN DISTINCT other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = each) AS next } > 2 OR NOT (EXISTS { (each)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (each)<-[:PREVIOUS_LINKED_SESSION]-() }) OR NOT (EXISTS { (each)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (each)-[:PREVIOUS_LINKED_SESSION]->() }))
      RETURN session AS found }
    RETURN DISTINCT found }
  WITH found, looked WHERE found IN looked
  WITH DISTINCT found
  WITH collect(found) AS n9
  RETURN size(n9) AS count2, COLLECT {
    UNWIND n9 AS n10
    WITH n10 ORDER BY n10.id LIMIT $p2
    RETURN [n10.name] } AS examples2 }
CALL () {
  MATCH (n12:ProcessSession)
  WITH n12 AS session WHERE session.isStub
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n13
  RETURN size(n13) AS count3, COLLECT {
    UNWIND n13 AS n14
    WITH n14 ORDER BY n14.id LIMIT $p3
    RETURN [n14.name] } AS examples3 }
CALL () {
  MATCH (n16:ProcessSession)
  WITH n16 AS session WHERE session.completedOn < session.startedOn
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n17
  RETURN size(n17) AS count4, COLLECT {
    UNWIND n17 AS n18
    WITH n18 ORDER BY n18.id LIMIT $p4
    RETURN [n18.name] } AS examples4 }
CALL () {
  MATCH (n20:ProcessSession)
  WITH n20 AS session WHERE EXISTS { (session)-[:ORIGINATING_SESSION]->(origin) WHERE session.startedOn < origin.startedOn }
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n21
  RETURN size(n21) AS count5, COLLECT {
    UNWIND n21 AS n22
    WITH n22 ORDER BY n22.id LIMIT $p5
    RETURN [n22.name] } AS examples5 } 
RETURN count0, examples0, count1, examples1, count2, examples2, count3, examples3, count4, examples4, count5, examples5

// ## … of some sessions

// chainReport
CALL () {
  MATCH (n0:ProcessSession) WHERE n0.startedOn < $p0 AND n0.id IS NOT NULL
  WITH n0 AS session WHERE EXISTS { (session)-[:NEXT_LINKED_SESSION]->(next) WHERE NOT EXISTS { (next)-[:PREVIOUS_LINKED_SESSION]->(session) } } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->(previous) WHERE NOT EXISTS { (previous)-[:NEXT_LINKED_SESSION]->(session) } }
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n1
  RETURN size(n1) AS count0, COLLECT {
    UNWIND n1 AS n2
    WITH n2 ORDER BY n2.id LIMIT $p1
    RETURN [] } AS examples0 }
CALL () {
  MATCH (n4:ProcessSession) WHERE n4.startedOn < $p2 AND n4.id IS NOT NULL
  WITH n4 AS session WHERE EXISTS { (session)-[:NEXT_LINKED_SESSION]->(next) WHERE NOT EXISTS { (next)-[:PREVIOUS_LINKED_SESSION]->(session) } } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->(previous) WHERE NOT EXISTS { (previous)-[:NEXT_LINKED_SESSION]->(session) } }
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n5
  RETURN size(n5) AS count1, COLLECT {
    UNWIND n5 AS n6
    WITH n6 ORDER BY n6.id LIMIT $p3
    WITH n6, COLLECT {
      WITH n6 AS session
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
      WITH chain AS n8chain, place AS n8place, regular AS n8regular
      WITH n8chain, n8place, n8regular, COLLECT {
        UNWIND CASE WHEN n8regular THEN [] ELSE range(0, size(n8chain) - 1) END AS n9place
        WITH DISTINCT n9place
        WITH n8chain[n9place] AS n9, n9place + 1 AS n9position
        RETURN [n9position, [], CASE WHEN NOT n8regular THEN [n9.id, n9.startedOn, COLLECT {
          MATCH (n9)-[n10:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n11)
          RETURN [type(n10) = 'NEXT_LINKED_SESSION', n11.id] }] END] } AS n8
      RETURN [size(n8chain), n8place, n8regular, n8, CASE WHEN NOT n8regular THEN n6.id END] } AS n12
    RETURN [n6.name, n6.id, n12] } AS examples1 }
CALL () {
  MATCH (n13:ProcessSession) WHERE n13.startedOn < $p4 AND n13.id IS NOT NULL
  WITH n13 AS session WHERE COUNT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)
    RETURN DISTINCT other } > 1 OR COUNT {
    MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other) WHERE other <> session AND (type(link) = 'NEXT_LINKED_SESSION') <> (startNode(link) = session)
    RETURN DISTINCT other } > 1
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n14
  RETURN size(n14) AS count2, COLLECT {
    UNWIND n14 AS n15
    WITH n15 ORDER BY n15.id LIMIT $p5
    RETURN [n15.name] } AS examples2 }
CALL () {
  MATCH (n17:ProcessSession) WHERE n17.startedOn < $p6 AND n17.id IS NOT NULL
  WITH n17 AS session WHERE session.isStub
  WITH session AS found
  WITH DISTINCT found
  WITH collect(found) AS n18
  RETURN size(n18) AS count3, COLLECT {
    UNWIND n18 AS n19
    WITH n19 ORDER BY n19.id LIMIT $p7
    RETURN [] } AS examples3 } 
RETURN count0, examples0, count1, examples1, count2, examples2, count3, examples3

// ## … counts alone, and nothing but a type's name

// chainReport
CALL () {
  MATCH (n0:ProcessSession)
  WITH n0 AS session
  WITH collect(session) AS looked
  CALL () {
    MATCH (session:ProcessSession) WHERE (EXISTS { (session)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (session)<-[:PREVIOUS_LINKED_SESSION]-() }) AND (EXISTS { (session)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (session)-[:PREVIOUS_LINKED_SESSION]->() })
    WITH session, COLLECT {
      MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
      RETURN DISTINCT [other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session)] } AS others
    CALL (session, others) {
      WITH session, others WHERE size(others) > 2 OR any(other IN others WHERE other[0] = session)
      MATCH (session)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(next) WHERE (next = session OR (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = session))
      WITH DISTINCT session, next
      MATCH path = SHORTEST 1 (next) ((near)-[step:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(far) WHERE (type(step) = 'NEXT_LINKED_SESSION') = (startNode(step) = near))* (session)
      UNWIND nodes(path) AS member
      WITH path, member ORDER BY member.startedOn, member.id
      WITH path, collect(member) AS members
      RETURN members[0] AS found UNION
      WITH session, others WHERE size(others) <= 2 AND none(other IN others WHERE other[0] = session) AND NOT EXISTS {
        MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*1..100]-(near) WHERE (near.startedOn < session.startedOn OR near.startedOn IS NOT NULL AND session.startedOn IS NULL OR coalesce(near.startedOn = session.startedOn, near.startedOn IS NULL AND session.startedOn IS NULL) AND near.id < session.id) }
      MATCH (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH DISTINCT session, member
      WITH session, member ORDER BY member.startedOn, member.id
      WITH session, collect(member) AS members WHERE members[0] = session AND none(each IN members WHERE COUNT {
        MATCH (each)-[link:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]-(other)
        RETURN DISTINCT other, (type(link) = 'NEXT_LINKED_SESSION') = (startNode(link) = each) AS next } > 2 OR NOT (EXISTS { (each)-[:NEXT_LINKED_SESSION]->() } OR EXISTS { (each)<-[:PREVIOUS_LINKED_SESSION]-() }) OR NOT (EXISTS { (each)<-[:NEXT_LINKED_SESSION]-() } OR EXISTS { (each)-[:PREVIOUS_LINKED_SESSION]->() }))
      RETURN session AS found }
    RETURN DISTINCT found }
  WITH found, looked WHERE found IN looked
  WITH DISTINCT found
  WITH collect(found) AS n1
  RETURN size(n1) AS count0, COLLECT {
    UNWIND n1 AS n2
    WITH n2 ORDER BY n2.id LIMIT $p0
    RETURN [] } AS examples0 } 
RETURN count0, examples0

// only
RETURN null AS nothing
