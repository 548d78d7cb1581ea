// Written by -Dspec.rewrite=true

// ## A field that cannot be answered leaves the others as they are

// good
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.name] AS record

// ## A list that cannot be answered leaves the others as they are

// good
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.name] AS record

// ## Root fields fail one by one

// a
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record
