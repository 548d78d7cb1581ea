CYPHER 25
MATCH (s:ProcessSession {id: $id}) WHERE any(key IN s.readKeys WHERE key IN $keys)
WITH properties(s) AS p
RETURN [p.id, p.name, p.version, p.stateCode, p.statusCode, p.errorCode, p.stepName, p.activityName, p.processStageName,
  p.comments, p.inputArguments, p.startedOn, p.completedOn, p.createdOn, p.modifiedOn]
