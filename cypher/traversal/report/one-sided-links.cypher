// Sessions that record a link which the other side does not.
WHERE EXISTS {
  (session)-[:NEXT_LINKED_SESSION]->(next) WHERE NOT EXISTS { (next)-[:PREVIOUS_LINKED_SESSION]->(session) }
} OR EXISTS {
  (session)-[:PREVIOUS_LINKED_SESSION]->(previous) WHERE NOT EXISTS { (previous)-[:NEXT_LINKED_SESSION]->(session) }
}
WITH session AS found
