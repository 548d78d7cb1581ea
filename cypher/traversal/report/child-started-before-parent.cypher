// Sessions that started before the session that they originate from.
WHERE EXISTS { (session)-[:ORIGINATING_SESSION]->(origin) WHERE session.startedOn < origin.startedOn AND READABLE(origin) }
WITH session AS found
