CYPHER 25
MATCH (s:Record {id: $id}) WHERE s:ProcessSession
RETURN s.id, s.name, s.version, s.stateCode, s.statusCode, s.errorCode, s.stepName, s.activityName, s.processStageName,
  s.comments, s.inputArguments, s.startedOn, s.completedOn, s.createdOn, s.modifiedOn
