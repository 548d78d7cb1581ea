// Sessions that completed before they started.
WHERE session.completedOn < session.startedOn
WITH session AS found
