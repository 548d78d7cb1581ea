// Sessions that are only known because others name them.
WHERE session.isStub
WITH session AS found
