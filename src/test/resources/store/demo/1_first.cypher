CREATE (:Record {id: 'demo-1'}); // the first; of two
