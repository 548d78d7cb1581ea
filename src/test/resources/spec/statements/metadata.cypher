// Written by -Dspec.rewrite=true

// ## A record's table and type agree with the model

// record
MATCH (n0:Record&Email {id: $p0})
RETURN [n0.name, labels(n0)] AS record
