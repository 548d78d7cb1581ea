CYPHER 25
MATCH (s:ProcessSession) USING INDEX s:ProcessSession(startedOn, id)
WHERE s.startedOn <= $startedOn AND s.id IS NOT NULL AND (s.startedOn < $startedOn OR s.id < $id)
WITH s ORDER BY s.startedOn DESC, s.id DESC LIMIT 1000
WITH properties(s) AS p
RETURN collect([p.id, p.name, p.version, p.stateCode, p.statusCode, p.errorCode, p.stepName, p.activityName,
  p.processStageName, p.processState, p.comments, p.inputArguments, p.startedOn, p.executedOn, p.completedOn,
  p.canceledOn, p.createdOn, p.modifiedOn])
