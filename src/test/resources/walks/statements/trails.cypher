// Written by -Dspec.rewrite=true

// ## All sessions of a user, in any role, each once, the newest first

// systemUser
MATCH (n0:SystemUser {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, n1.startedOn, labels(n1)] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n2
  RETURN n2 } AS n4
RETURN [n3, n4] AS record

// ## The trail of one who has none

// systemUser
MATCH (n0:SystemUser {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.startedOn, n1.id] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n2
  RETURN n2 } AS n4
RETURN [n3, n4] AS record

// ## Pages of a trail

// systemUser
MATCH (n0:SystemUser {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, n1.startedOn, n1.id, labels(n1)] } AS n2
RETURN [n2] AS record

// ## The trail of a process

// workflow
MATCH (n0:Workflow {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:REGARDING|PROCESS]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  WITH n1, COLLECT {
    WITH n1 WHERE n1:FlowSession
    WITH n1 AS session
    WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] | replace(digits, mark, '')) AS digits WHERE size(digits) = 32
    MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-' + substring(digits, 16, 4) + '-' + substring(digits, 20)}) WHERE found:Workflow
    WITH found AS n3
    RETURN [n3.name] } AS n4
  RETURN [n1.id, n1.name, labels(n1), COLLECT {
    MATCH (n1)-[:PROCESS]->(n2)
    RETURN [0, [n2.name]] }, n4] } AS n6, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:REGARDING|PROCESS]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n5
  RETURN n5 } AS n7
RETURN [n6, n7] AS record

// ## The trail of what sessions regard

// node
MATCH (n0:Record {id: $p1})
WITH n0, COLLECT {
  WITH n0 WHERE n0:Account
  WITH n0 AS session
  MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, labels(n1)] } AS n3, COUNT {
  WITH n0 WHERE n0:Account
  WITH n0 AS session
  MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n2
  RETURN n2 } AS n4
RETURN [n0.name, labels(n0), n3, n4] AS record

// records
CALL () {
  MATCH (n1:Contact) WHERE n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 WHERE n1:Contact
  WITH n1 AS session
  MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n2
  WITH n2, n2.startedOn AS k0
  WITH n2 ORDER BY k0 IS NULL, k0 DESC, n2.id DESC LIMIT $p1
  RETURN [n2.name, labels(n2)] } AS n3
RETURN collect([n1.name, labels(n1), n3]) AS records

// ## Trails by interface

// nodes
UNWIND $p1 AS n1
MATCH (n0:Record {id: n1})
WITH n1, n0, COLLECT {
  WITH n0 WHERE n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary
  WITH n0 AS session
  MATCH (session)<-[:MACHINE|MACHINE_GROUP|OWNER|OWNING_USER|OWNING_TEAM|OWNING_BUSINESS_UNIT|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n2
  WITH n2, n2.startedOn AS k0
  WITH n2 ORDER BY k0 IS NULL, k0 DESC, n2.id DESC LIMIT $p0
  RETURN [n2.name, labels(n2)] } AS n4, COUNT {
  WITH n0 WHERE n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary
  WITH n0 AS session
  MATCH (session)<-[:MACHINE|MACHINE_GROUP|OWNER|OWNING_USER|OWNING_TEAM|OWNING_BUSINESS_UNIT|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n3
  RETURN n3 } AS n5
RETURN n1 AS id, [n0.id, labels(n0), n4, n5] AS record

// processSessions
CALL () {
  UNWIND $p0 AS n2
  CALL (n2) {
    MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(name, id) WHERE n1.name = n2 AND n1.id IS NOT NULL
    WITH n1 ORDER BY n1.name, n1.id LIMIT $p1
    RETURN n1 }
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN n1 }
WITH n1, COLLECT {
  MATCH (n1)-[:REGARDING]->(n3)
  WITH n3, COLLECT {
    WITH n3 AS session
    MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
    WITH collect(DISTINCT found) AS sessions
    UNWIND sessions AS found
    WITH found AS n4
    WITH n4, n4.startedOn AS k0
    WITH n4 ORDER BY k0 IS NULL, k0 DESC, n4.id DESC LIMIT $p3
    RETURN [n4.name, labels(n4)] } AS n6, COUNT {
    WITH n3 AS session
    MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
    WITH collect(DISTINCT found) AS sessions
    UNWIND sessions AS found
    WITH found AS n5
    RETURN n5 } AS n7
  RETURN [0, [labels(n3), n6, n7]] } AS n8
RETURN collect([n1.name, n8]) AS records

// ## What happened in a session, in order of time

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, n1.eventTime, n1sincePreviousMs] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n2, sincePreviousMs AS n2sincePreviousMs
  RETURN n2 } AS n4
RETURN [n3, n4] AS record

// none
MATCH (n0:OmnichannelSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1sincePreviousMs] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n2, sincePreviousMs AS n2sincePreviousMs
  RETURN n2 } AS n4
RETURN [n3, n4] AS record

// ## Of a span

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p9})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs WHERE n1.eventTime >= $p0 AND n1.eventTime <= $p1
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p2
  RETURN [n1.name, n1sincePreviousMs] } AS n3, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n2, sincePreviousMs AS n2sincePreviousMs WHERE n2.eventTime >= $p3 AND n2.eventTime <= $p4
  RETURN n2 } AS n4, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n5, sincePreviousMs AS n5sincePreviousMs WHERE n5.eventTime >= $p5
  WITH n5, n5sincePreviousMs, n5.eventTime AS k0
  WITH n5, n5sincePreviousMs ORDER BY k0, n5.id LIMIT $p6
  RETURN [n5.name, n5sincePreviousMs] } AS n6, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n7, sincePreviousMs AS n7sincePreviousMs WHERE n7.eventTime <= $p7
  WITH n7, n7sincePreviousMs, n7.eventTime AS k0
  WITH n7, n7sincePreviousMs ORDER BY k0, n7.id LIMIT $p8
  RETURN [n7.name] } AS n8
RETURN [n3, n4, n6, n8] AS record

// ## Pages of a timeline

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, n1.eventTime, n1.id] } AS n2
RETURN [n2] AS record

// ## Times alone

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1sincePreviousMs] } AS n2
RETURN [n2] AS record

// ## The cost of a trail

// systemUser
MATCH (n0:SystemUser {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, labels(n1)] } AS n2
RETURN [n2] AS record

// ## The cost of a timeline

// omnichannelSession
MATCH (n0:OmnichannelSession {id: $p1})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n1, sincePreviousMs AS n1sincePreviousMs
  WITH n1, n1sincePreviousMs, n1.eventTime AS k0
  WITH n1, n1sincePreviousMs ORDER BY k0, n1.id LIMIT $p0
  RETURN [n1.name, n1sincePreviousMs] } AS n2
RETURN [n2] AS record
