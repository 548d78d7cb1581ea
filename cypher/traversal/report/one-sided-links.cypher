// Sessions that record a link that the other side does not record.
WHERE EXISTS {
  (session)-[:NEXT_LINKED_SESSION]->(next) WHERE NOT EXISTS { (next)-[:PREVIOUS_LINKED_SESSION]->(session) } AND READABLE(next)
} OR EXISTS {
  (session)-[:PREVIOUS_LINKED_SESSION]->(previous) WHERE NOT EXISTS { (previous)-[:NEXT_LINKED_SESSION]->(session) } AND READABLE(previous)
}
WITH session AS found
