// Written by -Dspec.rewrite=true

// ## A record by the root field of its table

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id, n0.name, n0.isStub, n0.version, n0.statusCode] AS record

// ## An id in any spelling: braces, upper case, parentheses, no hyphens, spaces around

// braces
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// upper
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// parentheses
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// digits
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// spaces
MATCH (n0:Record&Contact {id: $p0})
RETURN [n0.id, n0.name, labels(n0)] AS record

// ## A found id is lower case and without braces

// node
MATCH (n0:Record {id: $p0})
RETURN [n0.id, n0.name, labels(n0)] AS record

// ## An unknown id reads as null, without an error

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id] AS record

// node
MATCH (n0:Record {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// record
MATCH (n0:Record&Account {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// ## An id of another table reads as null too

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id] AS record

// flowSession
MATCH (n0:FlowSession {id: $p0})
RETURN [n0.id] AS record

// record
MATCH (n0:Record&Contact {id: $p0})
RETURN [n0.id, labels(n0)] AS record

// ## Every malformed id of a list is told

// found
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id] AS record

// ## A record of any table by its logical name

// record
MATCH (n0:Record&BankAccount {id: $p0})
RETURN [n0.id, n0.name, n0.isStub, n0.version, labels(n0)] AS record

// ## A stub has its id and what the lookup told

// session
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.id, n0.name, n0.isStub, n0.statusCode, n0.startedOn, COLLECT {
  MATCH (n0)-[:EXECUTED_BY]->(n1)
  RETURN [0, [n1.id]] }, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n2) }] AS record

// named
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.id, n0.name, n0.isStub, n0.domainName, n0.isDisabled] AS record

// nameless
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.id, n0.name, n0.isStub] AS record

// ## Each rich table has its root field

// sessionEvent
MATCH (n0:SessionEvent {id: $p0})
RETURN [n0.name, n0.eventType, n0.eventReason] AS record

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p0})
RETURN [n0.name] AS record

// systemUser
MATCH (n0:SystemUser {id: $p0})
RETURN [n0.name, n0.email, n0.objectId, n0.isDisabled] AS record

// team
MATCH (n0:Team {id: $p0})
RETURN [n0.name, n0.yomiName] AS record

// businessUnit
MATCH (n0:BusinessUnit {id: $p0})
RETURN [n0.name] AS record

// workflow
MATCH (n0:Workflow {id: $p0})
RETURN [n0.name, n0.uniqueName, n0.category, n0.type, n0.stateCode] AS record

// flowMachine
MATCH (n0:FlowMachine {id: $p0})
RETURN [n0.name] AS record

// flowMachineGroup
MATCH (n0:FlowMachineGroup {id: $p0})
RETURN [n0.name] AS record

// workflowLog
MATCH (n0:WorkflowLog {id: $p0})
RETURN [n0.name, n0.stepName, n0.status, n0.startedOn] AS record

// connectionRecord
MATCH (n0:ConnectionRecord {id: $p0})
RETURN [n0.name] AS record

// fileAttachment
MATCH (n0:FileAttachment {id: $p0})
RETURN [n0.name, n0.mimeType, n0.fileSizeInBytes] AS record

// ## A flow session's columns: numbers of 64 bits, decimals, URLs, choices

// flowSession
MATCH (n0:FlowSession {id: $p0})
RETURN [n0.runExecutionDuration, n0.runDuration, n0.startedOn, n0.completedOn, n0.machinePercentCpuUsage, n0.machinePercentRamUsage, n0.machineRamUsage, n0.callbackUrl, n0.triggerType, n0.runMode, n0.runSessionMode, n0.subCategory, n0.sessionUserSid, n0.utcConversionTimeZoneCode, n0.importSequenceNumber, n0.version, n0.correlationId, n0.parentWorkflowId, n0.errorCode, n0.statusCode, n0.stateCode] AS record

// ## Date-times are in UTC; a DateOnly column is a date-time

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [n0.startedOn, n0.completedOn] AS record

// sessionEvent
MATCH (n0:SessionEvent {id: $p0})
RETURN [n0.eventTime] AS record

// flowSession
MATCH (n0:FlowSession {id: $p0})
RETURN [n0.overriddenCreatedOn] AS record
