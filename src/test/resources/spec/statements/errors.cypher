// Written by -Dspec.rewrite=true

// ## A field that cannot be answered leaves the others as they are

// good
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.name] AS record
