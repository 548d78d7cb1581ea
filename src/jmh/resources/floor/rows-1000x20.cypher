CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(startedOn, id)
WHERE s.startedOn <= $startedOn AND s.id IS NOT NULL AND (s.startedOn < $startedOn OR s.id < $id)
WITH s ORDER BY s.startedOn DESC, s.id DESC LIMIT 1000
RETURN s.id, s.name, s.version, s.stateCode, s.statusCode, s.errorCode, s.stepName, s.activityName, s.processStageName,
  s.processState, s.comments, s.inputArguments, s.startedOn, s.executedOn, s.completedOn, s.canceledOn, s.createdOn,
  s.modifiedOn
