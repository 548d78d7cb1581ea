// Sessions that are known only because others reference them.
WHERE session.isStub
WITH session AS found
