CREATE (:Record {id: 'demo-1'});
RETURN 1 / 0;
