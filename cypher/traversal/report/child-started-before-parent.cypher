// Sessions that started before the session that they originate from.
WHERE EXISTS { (session)-[:ORIGINATING_SESSION]->(origin) WHERE session.startedOn < origin.startedOn }
WITH session AS found
