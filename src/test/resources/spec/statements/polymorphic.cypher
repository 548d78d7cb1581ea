// Written by -Dspec.rewrite=true

// ## What sessions regard, in one list

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.version, COLLECT {
  MATCH (n1)-[:REGARDING]->(n3)
  RETURN [0, [n3.name, n3.id, n3.isStub, labels(n3)]] }]) AS records

// ## Fragments take what each table has

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:REGARDING]->(n2) WHERE n2:Account|BusinessUnit|Email|FlowMachine|SystemUser|Team|WorkflowBinary } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, COLLECT {
  MATCH (n1)-[:REGARDING]->(n3)
  RETURN [0, [n3.name, n3.domainName, labels(n3), COLLECT {
    MATCH (n3)-[n4:BUSINESS_UNIT|PARENT_BUSINESS_UNIT|FLOW_SESSION]->(n5)
    WITH n5, type(n4) AS n6
    RETURN CASE n6 WHEN 'BUSINESS_UNIT' THEN [0, [n5.name]] WHEN 'PARENT_BUSINESS_UNIT' THEN [1, [n5.name]] WHEN 'FLOW_SESSION' THEN [2, [n5.name]] END }, CASE WHEN n3:Team THEN COUNT {
    MATCH (n3)<-[:MEMBER_OF]-(n7) } END, CASE WHEN n3:FlowMachine THEN COUNT {
    MATCH (n3)<-[:MACHINE]-(n8) } END]] }]) AS records

// ## Back from what is regarded, whatever it is

// nodes
UNWIND $p1 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [n0.id, labels(n0), CASE WHEN n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary THEN COLLECT {
  MATCH (n0)<-[:REGARDING]-(n2:ProcessSession)
  WITH n2, n2.name AS k0
  WITH n2 ORDER BY k0, n2.id LIMIT $p0
  RETURN [n2.name] } END, CASE WHEN n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary THEN COUNT {
  MATCH (n0)<-[:REGARDING]-(n3:ProcessSession) } END] AS record

// ## A listed table's own type leads back too

// record
MATCH (n0:Record&Account {id: $p3})
RETURN [n0.name, labels(n0), CASE WHEN n0:Account THEN COLLECT {
  MATCH (n0)<-[:REGARDING]-(n1) WHERE n1.statusCode = $p0
  WITH n1, n1.name AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p1
  RETURN [n1.name] } END, CASE WHEN n0:Account THEN COUNT {
  MATCH (n0)<-[:REGARDING]-(n2) WHERE n2.statusCode = $p2 } END] AS record

// ## Owners

// processSessions
CALL () {
  MATCH (n1:ProcessSession) USING INDEX n1:ProcessSession(id) WHERE EXISTS {
    MATCH (n1)-[:OWNER]->(n2) WHERE NOT coalesce(n2.id IS NULL, false) } AND n1.id IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1 }
RETURN collect([n1.name, COLLECT {
  MATCH (n1)-[:OWNER]->(n3)
  RETURN [0, [n3.name, n3.email, n3.yomiName, labels(n3), COUNT {
    MATCH (n3)<-[:OWNER]-(n4:ProcessSession) }, COUNT {
    MATCH (n3)<-[:OWNER]-(n5:FlowSession) }, COUNT {
    MATCH (n3)<-[:OWNER]-(n6:SessionEvent) }]] }]) AS records

// ## A record of several tables at one end

// nodes
UNWIND $p0 AS n1
MATCH (n0:Record {id: n1})
RETURN n1 AS id, [labels(n0), COLLECT {
  MATCH (n0)-[:REGARDING]->(n2)
  RETURN [0, [n2.id, n2.statusCode, labels(n2), COLLECT {
    MATCH (n2)-[:MACHINE]->(n3)
    RETURN [0, [n3.name]] }]] }] AS record

// ## A lookup in a lookup in a lookup, over interfaces

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, [CASE WHEN n0 IS NOT NULL THEN [[]] END] AS n1
OPTIONAL MATCH (n0)-[:REGARDING]->(n2)
WITH n2, n1 + CASE WHEN n2 IS NULL THEN [] ELSE [[0, [labels(n2), COLLECT {
  MATCH (n2)-[:OMNICHANNEL_SESSION]->(n3)
  RETURN [1, [COLLECT {
    MATCH (n3)<-[:OMNICHANNEL_SESSION]-(n4)
    WITH n4 ORDER BY n4.id LIMIT $p0
    RETURN [COLLECT {
      MATCH (n4)-[:OWNER]->(n5)
      RETURN [0, [n5.name, labels(n5)]] }] }]] }]]] END AS n1
OPTIONAL MATCH (n2)-[:OWNER]->(n6)
WITH n6, n1 + CASE WHEN n6 IS NULL THEN [] ELSE [[0, [labels(n6), []]]] END AS n1
OPTIONAL MATCH (n6)-[:BUSINESS_UNIT]->(n7)
WITH n7, n1 + CASE WHEN n7 IS NULL THEN [] ELSE [[0, [[]]]] END AS n1
OPTIONAL MATCH (n7)-[:PARENT_BUSINESS_UNIT]->(n8)
WITH n8, n1 + CASE WHEN n8 IS NULL THEN [] ELSE [[0, [n8.name]]] END AS n1
RETURN n1 AS record

// ## A stub that is regarded

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[:REGARDING]->(n1)
  RETURN [0, [n1.name, n1.id, n1.isStub, labels(n1), COUNT {
    MATCH (n1)<-[:REGARDING]-(n2:ProcessSession) }]] }] AS record

// ## A lookup that is selected twice is one

// processSession
MATCH (n0:ProcessSession {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[n1:REGARDING|EXECUTED_BY|COMPLETED_BY]->(n2)
  WITH n2, type(n1) AS n3
  RETURN CASE n3 WHEN 'REGARDING' THEN [0, [n2.id, n2.name, labels(n2), CASE WHEN n2:Account THEN COUNT {
    MATCH (n2)<-[:REGARDING]-(n4) } END]] WHEN 'EXECUTED_BY' THEN [1, [n2.name, n2.domainName]] WHEN 'COMPLETED_BY' THEN [2, [n2.name]] END }] AS record
