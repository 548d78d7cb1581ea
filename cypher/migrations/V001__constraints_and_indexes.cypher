// Ids are unique over all tables, so that one seek finds a record whatever its table.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;

// Pages follow these: each list of @table(indexes:) in schema.graphqls with the id last, and the id alone.
CREATE INDEX process_session_started_on IF NOT EXISTS FOR (n:ProcessSession) ON (n.startedOn, n.id);
CREATE INDEX process_session_status_code_started_on IF NOT EXISTS FOR (n:ProcessSession) ON (n.statusCode, n.startedOn, n.id);
CREATE INDEX process_session_status_code IF NOT EXISTS FOR (n:ProcessSession) ON (n.statusCode, n.id);
CREATE INDEX process_session_name IF NOT EXISTS FOR (n:ProcessSession) ON (n.name, n.id);
CREATE INDEX process_session_created_on IF NOT EXISTS FOR (n:ProcessSession) ON (n.createdOn, n.id);
CREATE INDEX process_session_id IF NOT EXISTS FOR (n:ProcessSession) ON (n.id);

CREATE INDEX flow_session_started_on IF NOT EXISTS FOR (n:FlowSession) ON (n.startedOn, n.id);
CREATE INDEX flow_session_status_code_started_on IF NOT EXISTS FOR (n:FlowSession) ON (n.statusCode, n.startedOn, n.id);
CREATE INDEX flow_session_status_code IF NOT EXISTS FOR (n:FlowSession) ON (n.statusCode, n.id);
CREATE INDEX flow_session_name IF NOT EXISTS FOR (n:FlowSession) ON (n.name, n.id);
CREATE INDEX flow_session_created_on IF NOT EXISTS FOR (n:FlowSession) ON (n.createdOn, n.id);
CREATE INDEX flow_session_id IF NOT EXISTS FOR (n:FlowSession) ON (n.id);

CREATE INDEX session_event_event_time IF NOT EXISTS FOR (n:SessionEvent) ON (n.eventTime, n.id);
CREATE INDEX session_event_event_type_event_time IF NOT EXISTS FOR (n:SessionEvent) ON (n.eventType, n.eventTime, n.id);
CREATE INDEX session_event_event_type IF NOT EXISTS FOR (n:SessionEvent) ON (n.eventType, n.id);
CREATE INDEX session_event_name IF NOT EXISTS FOR (n:SessionEvent) ON (n.name, n.id);
CREATE INDEX session_event_created_on IF NOT EXISTS FOR (n:SessionEvent) ON (n.createdOn, n.id);
CREATE INDEX session_event_id IF NOT EXISTS FOR (n:SessionEvent) ON (n.id);

CREATE INDEX system_user_name IF NOT EXISTS FOR (n:SystemUser) ON (n.name, n.id);
CREATE INDEX system_user_domain_name IF NOT EXISTS FOR (n:SystemUser) ON (n.domainName, n.id);
CREATE INDEX system_user_id IF NOT EXISTS FOR (n:SystemUser) ON (n.id);

CREATE INDEX team_name IF NOT EXISTS FOR (n:Team) ON (n.name, n.id);
CREATE INDEX team_id IF NOT EXISTS FOR (n:Team) ON (n.id);

CREATE INDEX business_unit_name IF NOT EXISTS FOR (n:BusinessUnit) ON (n.name, n.id);
CREATE INDEX business_unit_id IF NOT EXISTS FOR (n:BusinessUnit) ON (n.id);

CREATE INDEX workflow_name IF NOT EXISTS FOR (n:Workflow) ON (n.name, n.id);
CREATE INDEX workflow_unique_name IF NOT EXISTS FOR (n:Workflow) ON (n.uniqueName, n.id);
CREATE INDEX workflow_id IF NOT EXISTS FOR (n:Workflow) ON (n.id);

CREATE INDEX flow_machine_name IF NOT EXISTS FOR (n:FlowMachine) ON (n.name, n.id);
CREATE INDEX flow_machine_id IF NOT EXISTS FOR (n:FlowMachine) ON (n.id);

CREATE INDEX flow_machine_group_name IF NOT EXISTS FOR (n:FlowMachineGroup) ON (n.name, n.id);
CREATE INDEX flow_machine_group_id IF NOT EXISTS FOR (n:FlowMachineGroup) ON (n.id);

CREATE INDEX omnichannel_session_name IF NOT EXISTS FOR (n:OmnichannelSession) ON (n.name, n.id);
CREATE INDEX omnichannel_session_id IF NOT EXISTS FOR (n:OmnichannelSession) ON (n.id);

CREATE INDEX workflow_log_started_on IF NOT EXISTS FOR (n:WorkflowLog) ON (n.startedOn, n.id);
CREATE INDEX workflow_log_created_on IF NOT EXISTS FOR (n:WorkflowLog) ON (n.createdOn, n.id);
CREATE INDEX workflow_log_id IF NOT EXISTS FOR (n:WorkflowLog) ON (n.id);

CREATE INDEX connection_record_name IF NOT EXISTS FOR (n:ConnectionRecord) ON (n.name, n.id);
CREATE INDEX connection_record_id IF NOT EXISTS FOR (n:ConnectionRecord) ON (n.id);

CREATE INDEX file_attachment_name IF NOT EXISTS FOR (n:FileAttachment) ON (n.name, n.id);
CREATE INDEX file_attachment_id IF NOT EXISTS FOR (n:FileAttachment) ON (n.id);
