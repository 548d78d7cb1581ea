// A deleted record that can be restored keeps its id here, apart from all that is found as a record.
CREATE CONSTRAINT deleted_record_id IF NOT EXISTS FOR (n:DeletedRecord) REQUIRE n.id IS UNIQUE;

// The purge looks for those that are deleted for too long.
CREATE INDEX deleted_record_deleted_on IF NOT EXISTS FOR (n:DeletedRecord) ON (n.deletedOn);
