MATCH (n:Record {id: 'demo-1'})
CREATE (:Record {id: 'demo-2; not 3'})-[:AFTER]->(n);
