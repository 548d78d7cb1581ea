// Ids are unique over all tables, which also makes a record found by its id in one seek.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
