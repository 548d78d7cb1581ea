// Whoever has a table's privilege can read its stubs, which nobody owns.
CREATE INDEX process_session_is_stub IF NOT EXISTS FOR (n:ProcessSession) ON (n.isStub, n.id);
CREATE INDEX flow_session_is_stub IF NOT EXISTS FOR (n:FlowSession) ON (n.isStub, n.id);
CREATE INDEX session_event_is_stub IF NOT EXISTS FOR (n:SessionEvent) ON (n.isStub, n.id);
