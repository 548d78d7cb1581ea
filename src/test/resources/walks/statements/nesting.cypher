// Written by -Dspec.rewrite=true

// ## A chain inside a page inside a user

// systemUser
MATCH (n0:SystemUser {id: $p4})
WITH n0, COLLECT {
  MATCH (n0)<-[:EXECUTED_BY]-(n1)
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  WITH n1, COLLECT {
    WITH n1 AS session
    CALL (session) {
      MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
      WITH member, place LIMIT 1
      RETURN collect(member)[0] AS head, max(place) AS place }
    WITH place, coalesce(head, session) AS head
    CALL (head) {
      MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH member, min(length(path)) AS step LIMIT 200000
      WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
      RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
    WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
    WITH chain AS n2chain, place AS n2place, regular AS n2regular
    WITH n2chain, n2place, n2regular, COLLECT {
      UNWIND CASE WHEN n2regular THEN range($p2, CASE WHEN CASE
      WHEN size(n2chain) < $p1 THEN size(n2chain) ELSE $p1 END < $p2 + $p3 THEN CASE
      WHEN size(n2chain) < $p1 THEN size(n2chain) ELSE $p1 END ELSE $p2 + $p3 END - 1) ELSE range(0, size(n2chain) - 1) END AS n3place
      WITH DISTINCT n3place
      WITH n2chain[n3place] AS n3, n3place + 1 AS n3position
      RETURN [n3position, [n3.name, COLLECT {
        MATCH (n3)-[:EXECUTED_BY]->(n6)
        RETURN [0, [n6.name]] }], CASE WHEN NOT n2regular THEN [n3.id, n3.startedOn, COLLECT {
        MATCH (n3)-[n4:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n5)
        RETURN [type(n4) = 'NEXT_LINKED_SESSION', n5.id] }] END] } AS n2
    RETURN [size(n2chain), n2place, n2regular, n2, CASE WHEN NOT n2regular THEN n1.id END] } AS n7
  RETURN [n1.name, n7] } AS n8
RETURN [n0.name, n8] AS record

// ## A trail inside a chain inside a trail

// node
MATCH (n0:Record {id: $p5})
WITH n0, COLLECT {
  WITH n0 WHERE n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary
  WITH n0 AS session
  MATCH (session)<-[:MACHINE|MACHINE_GROUP|OWNER|OWNING_USER|OWNING_TEAM|OWNING_BUSINESS_UNIT|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  WITH n1, COLLECT {
    WITH n1 WHERE n1:ProcessSession
    WITH n1 AS session
    CALL (session) {
      MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
      WITH member, place LIMIT 1
      RETURN collect(member)[0] AS head, max(place) AS place }
    WITH place, coalesce(head, session) AS head
    CALL (head) {
      MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
      WITH member, min(length(path)) AS step LIMIT 200000
      WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
      RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
    WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
    WITH chain AS n2chain, place AS n2place, regular AS n2regular
    WITH n2chain, n2place, n2regular, COLLECT {
      UNWIND CASE WHEN n2regular THEN [0] + range(CASE WHEN $p2 > CASE
      WHEN size(n2chain) < $p1 THEN size(n2chain) ELSE $p1 END - $p3 THEN $p2 ELSE CASE
      WHEN size(n2chain) < $p1 THEN size(n2chain) ELSE $p1 END - $p3 END, CASE
      WHEN size(n2chain) < $p1 THEN size(n2chain) ELSE $p1 END - 1) ELSE range(0, size(n2chain) - 1) END AS n3place
      WITH DISTINCT n3place
      WITH n2chain[n3place] AS n3, n3place + 1 AS n3position
      WITH n3position, n3, COLLECT {
        MATCH (n3)-[:EXECUTED_BY]->(n6)
        WITH n6, COLLECT {
          WITH n6 AS session
          MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
          WITH collect(DISTINCT found) AS sessions
          UNWIND sessions AS found
          WITH found AS n7
          WITH n7, n7.startedOn AS k0
          WITH n7 ORDER BY k0 IS NULL, k0 DESC, n7.id DESC LIMIT $p4
          RETURN [n7.name, labels(n7)] } AS n9, COUNT {
          WITH n6 AS session
          MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
          WITH collect(DISTINCT found) AS sessions
          UNWIND sessions AS found
          WITH found AS n8
          RETURN n8 } AS n10, COUNT {
          WITH n6 AS session
          MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
          WITH collect(DISTINCT found) AS sessions
          UNWIND sessions AS found
          WITH found AS n11
          RETURN n11 } AS n12
        RETURN [0, [n9, n10, n12]] } AS n13
      RETURN [n3position, [n3.name, n13], CASE WHEN NOT n2regular THEN [n3.id, n3.startedOn, COLLECT {
        MATCH (n3)-[n4:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n5)
        RETURN [type(n4) = 'NEXT_LINKED_SESSION', n5.id] }] END] } AS n2
    RETURN [size(n2chain), n2place, n2regular, n2, CASE WHEN NOT n2regular THEN n1.id END] } AS n14
  RETURN [n1.name, labels(n1), n14] } AS n15
RETURN [labels(n0), n15] AS record

// ## Walks inside walks

// processSession
MATCH (n0:ProcessSession {id: $p4})
WITH n0, COLLECT {
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n1
  WITH n1, COLLECT {
    WITH n1 AS session
    MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
    WITH found, min(length(path)) AS depth
    WITH found AS n2, depth AS n2depth
    WITH n2, n2depth, n2depth AS k0, n2.startedOn AS k1
    WITH n2, n2depth ORDER BY k0, k1, n2.id LIMIT $p0
    WITH n2depth, n2, COLLECT {
      WITH n2 AS session
      MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
      WITH found, min(length(path)) AS depth
      WITH found AS n3, depth AS n3depth
      WITH n3, n3depth, n3depth AS k0
      WITH n3, n3depth ORDER BY k0, n3.id LIMIT $p1
      WITH n3depth, n3, COLLECT {
        WITH n3 AS session
        MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
        WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
        WITH found LIMIT 1
        WITH found AS n4
        RETURN [n4.name] } AS n5
      RETURN [n3.name, n5, n3depth] } AS n6, COLLECT {
      WITH n2 AS session
      MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
      WITH found, min(length(path)) AS depth
      WITH found AS n7, depth AS n7depth
      WITH n7depth, count(*) AS n7count ORDER BY n7depth
      RETURN [n7depth, n7count] } AS n8
    RETURN [n2.name, n6, n8, n2depth] } AS n9
  RETURN [n1.name, n9] } AS n10, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..1]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n11, depth AS n11depth
  WITH n11, n11depth, n11depth AS k0
  WITH n11, n11depth ORDER BY k0, n11.id LIMIT $p2
  WITH n11depth, n11, COLLECT {
    WITH n11 AS session
    MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
    WITH found, min(length(path)) AS depth
    WITH found AS n12, depth AS n12depth
    WITH n12, n12depth, n12depth AS k0, n12.startedOn AS k1
    WITH n12, n12depth ORDER BY k0, k1, n12.id LIMIT $p3
    RETURN [n12.name] } AS n13
  RETURN [n11.name, n13] } AS n14
RETURN [n10, n14] AS record

// ## On records of any table

// node
MATCH (n0:Record {id: $p0})
WITH n0, COLLECT {
  WITH n0 WHERE n0:ProcessSession
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5, COLLECT {
  WITH n0 WHERE n0:ProcessSession
  WITH n0 AS session
  MATCH (session)<-[:CHILD_WORKFLOW_INSTANCE]-(line:WorkflowLog)-[:ASYNC_OPERATION]->(found)
  WITH found, line ORDER BY coalesce(line.startedOn, line.createdOn), line.id LIMIT 1
  WITH found AS n6
  RETURN [n6.id] } AS n7, COLLECT {
  WITH n0 WHERE n0:FlowSession
  WITH n0 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n8
  RETURN [n8.id] } AS n9
RETURN [n0.id, labels(n0), n5, n7, n9] AS record

// run
MATCH (n0:Record {id: $p0})
WITH n0, COLLECT {
  WITH n0 WHERE n0:FlowSession
  WITH n0 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n1
  RETURN [n1.name] } AS n2, COLLECT {
  WITH n0 WHERE n0:FlowSession
  WITH n0 AS session
  WITH reduce(digits = toLower(trim(session.parentWorkflowId)), mark IN ['{', '}', '(', ')', '-'] | replace(digits, mark, '')) AS digits WHERE size(digits) = 32
  MATCH (found:Record {id: substring(digits, 0, 8) + '-' + substring(digits, 8, 4) + '-' + substring(digits, 12, 4) + '-' + substring(digits, 16, 4) + '-' + substring(digits, 20)}) WHERE found:Workflow
  WITH found AS n3
  RETURN [n3.name] } AS n4, COLLECT {
  WITH n0 WHERE n0:ProcessSession
  WITH n0 AS session
  MATCH (session)-[:ORIGINATING_SESSION*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:ORIGINATING_SESSION]->() }
  WITH found LIMIT 1
  WITH found AS n5
  RETURN [n5.name] } AS n6
RETURN [n0.name, labels(n0), n2, n4, n6] AS record

// target
MATCH (n0:Record {id: $p2})
WITH n0, COLLECT {
  WITH n0 WHERE n0:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary
  WITH n0 AS session
  MATCH (session)<-[:MACHINE|MACHINE_GROUP|OWNER|OWNING_USER|OWNING_TEAM|OWNING_BUSINESS_UNIT|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, labels(n1)] } AS n2, COLLECT {
  WITH n0 WHERE n0:SystemUser
  WITH n0 AS session
  MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n3
  WITH n3, n3.startedOn AS k0
  WITH n3 ORDER BY k0 IS NULL, k0 DESC, n3.id DESC LIMIT $p1
  RETURN [n3.name, labels(n3)] } AS n4
RETURN [labels(n0), n2, n4] AS record

// process
MATCH (n0:Record {id: $p1})
WITH n0, COLLECT {
  WITH n0 WHERE n0:Workflow
  WITH n0 AS session
  MATCH (session)<-[:REGARDING|PROCESS]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n1
  WITH n1, n1.startedOn AS k0
  WITH n1 ORDER BY k0 IS NULL, k0 DESC, n1.id DESC LIMIT $p0
  RETURN [n1.name, labels(n1)] } AS n2
RETURN [labels(n0), n2] AS record

// ## On records in one list

// records
CALL () {
  MATCH (n1:Record) WHERE n1.id IN $p0
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 WHERE n1:ProcessSession
  WITH n1 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n2chain, place AS n2place, regular AS n2regular
  WITH n2chain, n2place, n2regular, COLLECT {
    UNWIND CASE WHEN n2regular THEN [] ELSE range(0, size(n2chain) - 1) END AS n3place
    WITH DISTINCT n3place
    WITH n2chain[n3place] AS n3, n3place + 1 AS n3position
    RETURN [n3position, [], CASE WHEN NOT n2regular THEN [n3.id, n3.startedOn, COLLECT {
      MATCH (n3)-[n4:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n5)
      RETURN [type(n4) = 'NEXT_LINKED_SESSION', n5.id] }] END] } AS n2
  RETURN [size(n2chain), n2place, n2regular, n2, CASE WHEN NOT n2regular THEN n1.id END] } AS n6, COLLECT {
  WITH n1 WHERE n1:FlowSession
  WITH n1 AS session
  MATCH (session)-[:PARENT_DESKTOP_FLOW_RUN*0..]->(found)
  WITH DISTINCT found WHERE NOT EXISTS { (found)-[:PARENT_DESKTOP_FLOW_RUN]->() }
  WITH found LIMIT 1
  WITH found AS n7
  RETURN [n7.name] } AS n8, COLLECT {
  WITH n1 WHERE n1:FlowSession
  WITH n1 AS session
  MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n9, depth AS n9depth
  WITH n9, n9depth, n9depth AS k0
  WITH n9, n9depth ORDER BY k0, n9.id LIMIT $p2
  RETURN [n9depth] } AS n10, COLLECT {
  WITH n1 WHERE n1:OmnichannelSession
  WITH n1 AS session
  MATCH (session)<-[:OMNICHANNEL_SESSION]-(event)
  WITH event ORDER BY event.eventTime, event.id
  WITH collect(event) AS events
  UNWIND range(0, size(events) - 1) AS place
  WITH events[place] AS found, CASE WHEN place > 0 THEN events[place - 1] END AS previous
  WITH found, found.eventTime.epochMillis - previous.eventTime.epochMillis AS sincePreviousMs
  WITH found AS n11, sincePreviousMs AS n11sincePreviousMs
  WITH n11, n11sincePreviousMs, n11.eventTime AS k0
  WITH n11, n11sincePreviousMs ORDER BY k0, n11.id LIMIT $p3
  RETURN [n11.name] } AS n12, COUNT {
  WITH n1 WHERE n1:Account|ActivityFileAttachment|AiConfiguration|AiFpTrainingDocument|AiModel|AiOdImage|AiOdLabel|AiOdTrainingBoundingBox|AiOdTrainingImage|AiTemplate|AibDataset|AibDatasetFile|AibDatasetRecord|AibDatasetsContainer|AibFile|AibFileAttachedData|AnalysisComponent|AnalysisJob|AnalysisResult|AnalysisResultDetail|Annotation|AppAction|AppElement|AppModuleComponentEdgeRecord|AppModuleComponentNode|AppSetting|AppUserSetting|ApplicationUser|Appointment|AttributeImageConfig|BankAccount|Bot|BotComponent|BotContent|BusinessUnit|BusinessUnitNewsArticle|CanvasAppExtendedMetadata|CascadeGrantRevokeAccessRecordsTracker|CascadeGrantRevokeAccessVersionTracker|Catalog|CatalogAssignment|ChannelAccessProfile|ChannelAccessProfileRule|Comment|ConnectionRecord|ConnectionReference|ConnectionRole|Connector|Contact|ConversationTranscript|ConvertRule|CustomApi|CustomApiRequestParameter|CustomApiResponseProperty|CustomerAddress|CustomerRelationship|DataLakeFolder|DataLakeFolderPermission|DataLakeWorkspace|DataLakeWorkspacePermission|Dataflow|Email|EntityImageConfig|EnvironmentVariableDefinition|EnvironmentVariableValue|ExpiredProcess|ExportSolutionUpload|ExternalParty|ExternalPartyItem|Fax|FeatureControlSetting|FederatedArticle|FederatedArticleIncident|FlowMachine|FlowMachineGroup|Goal|GoalRollupQuery|HelpPage|HolidayWrapper|InternalCatalogAssignment|KaLanguageSetting|KbArticle|KbArticleComment|KbArticleTemplate|KbAttachment|KeyVaultReference|KmFederatedSearchConfig|KmPersonalizationSetting|KnowledgeArticle|KnowledgeArticleImage|KnowledgeArticleTemplate|KnowledgeBaseRecord|KnowledgeInteractionInsight|KnowledgePersonalFilter|KnowledgeSearchFilter|KnowledgeSearchInsight|Letter|MailMergeTemplate|Mailbox|ManagedIdentity|Metric|NewProcess|OrganizationDataSyncSubscription|OrganizationDataSyncSubscriptionEntity|OrganizationSetting|Package|PdfSetting|PhoneCall|PmInferredTask|PmRecording|Position|ProcessStageParameter|ProvisionLanguageForUser|Queue|QueueItem|RecurringAppointmentMaster|RelationshipRole|Report|RevokeInheritedAccessRecordsTracker|RichTextFile|RollupField|RoutingRule|RoutingRuleItem|ServiceConfiguration|ServicePlan|ServicePlanMapping|SessionEvent|SettingDefinition|SharePointDocumentLocation|SharePointSite|Sla|SlaKpi|SocialActivity|SocialProfile|SolutionComponentAttributeConfiguration|SolutionComponentBatchConfiguration|SolutionComponentConfiguration|SolutionComponentRelationshipConfiguration|SolutionHealthRule|SolutionHealthRuleArgument|SolutionHealthRuleSet|StageSolutionUpload|Subject|SystemUser|SystemUserAuthorizationChangeTracker|Task|Team|TeamMobileOfflineProfileMembership|Template|Territory|Theme|Tour|TransactionCurrency|TranslationProcess|UserMapping|UserMobileOfflineProfileMembership|VirtualEntityMetadata|WorkflowBinary
  WITH n1 AS session
  MATCH (session)<-[:MACHINE|MACHINE_GROUP|OWNER|OWNING_USER|OWNING_TEAM|OWNING_BUSINESS_UNIT|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n13
  RETURN n13 } AS n14, COUNT {
  WITH n1 WHERE n1:Workflow
  WITH n1 AS session
  MATCH (session)<-[:REGARDING|PROCESS]-(found:ProcessSession|FlowSession)
  WITH collect(DISTINCT found) AS sessions
  UNWIND sessions AS found
  WITH found AS n15
  RETURN n15 } AS n16
RETURN collect([labels(n1), n6, n8, n10, n12, n14, n16]) AS records

// ## Two fields of one name on different types

// records
CALL () {
  MATCH (n1:Record) WHERE n1.id IN $p0
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN n1 }
WITH n1, COLLECT {
  WITH n1 WHERE n1:ProcessSession
  WITH n1 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n2, depth AS n2depth
  WITH n2, n2depth, n2depth AS k0
  WITH n2, n2depth ORDER BY k0, n2.id LIMIT $p2
  RETURN [n2.name, n2depth] } AS n3, COLLECT {
  WITH n1 WHERE n1:ProcessSession
  WITH n1 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n4, depth AS n4depth
  WITH n4depth, count(*) AS n4count ORDER BY n4depth
  RETURN [n4depth, n4count] } AS n5, COLLECT {
  WITH n1 WHERE n1:FlowSession
  WITH n1 AS session
  MATCH path = (session)<-[:PARENT_DESKTOP_FLOW_RUN*1..50]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  WITH n6depth, count(*) AS n6count ORDER BY n6depth
  RETURN [n6depth, n6count] } AS n7, COLLECT {
  WITH n1 WHERE n1:FlowSession
  WITH n1 AS session
  MATCH path = (session)-[:PARENT_DESKTOP_FLOW_RUN*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n8, depth AS n8depth
  WITH n8, n8depth, n8depth AS k0
  WITH n8, n8depth ORDER BY k0, n8.id LIMIT $p3
  RETURN [n8.name, n8depth] } AS n9
RETURN collect([labels(n1), n3, n5, n7, n9]) AS records

// ## By what a session regards

// processSession
MATCH (n0:ProcessSession {id: $p1})
WITH n0, COLLECT {
  MATCH (n0)-[:REGARDING]->(n1)
  WITH n1, COLLECT {
    WITH n1 AS session
    MATCH (session)<-[:REGARDING]-(found:ProcessSession|FlowSession)
    WITH collect(DISTINCT found) AS sessions
    UNWIND sessions AS found
    WITH found AS n2
    WITH n2, n2.startedOn AS k0
    WITH n2 ORDER BY k0 IS NULL, k0 DESC, n2.id DESC LIMIT $p0
    RETURN [n2.name, labels(n2)] } AS n3, COUNT {
    WITH n1 WHERE n1:SystemUser
    WITH n1 AS session
    MATCH (session)<-[:OWNER|OWNING_USER|CREATED_BY|CREATED_ON_BEHALF_BY|MODIFIED_BY|MODIFIED_ON_BEHALF_BY|REGARDING|STARTED_BY|EXECUTED_BY|COMPLETED_BY|CANCELED_BY]-(found:ProcessSession|FlowSession)
    WITH collect(DISTINCT found) AS sessions
    UNWIND sessions AS found
    WITH found AS n4
    RETURN n4 } AS n5
  RETURN [0, [n1.name, labels(n1), n3, n5]] } AS n6
RETURN [n6] AS record

// ## Beside all that a session has otherwise

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n3chain, place AS n3place, regular AS n3regular
  WITH n3chain, n3place, n3regular, COLLECT {
    UNWIND CASE WHEN n3regular THEN [] ELSE range(0, size(n3chain) - 1) END AS n4place
    WITH DISTINCT n4place
    WITH n3chain[n4place] AS n4, n4place + 1 AS n4position
    RETURN [n4position, [], CASE WHEN NOT n3regular THEN [n4.id, n4.startedOn, COLLECT {
      MATCH (n4)-[n5:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n6)
      RETURN [type(n5) = 'NEXT_LINKED_SESSION', n6.id] }] END] } AS n3
  RETURN [size(n3chain), n3place, n3regular, n3, CASE WHEN NOT n3regular THEN n0.id END] } AS n7, COUNT {
  WITH n0 AS session
  MATCH (session)<-[:ASYNC_OPERATION]-(:WorkflowLog)-[:CHILD_WORKFLOW_INSTANCE]->(found)
  WITH DISTINCT found
  WITH found AS n8
  RETURN n8 } AS n9
RETURN [n0.name, n0.startedOn, n0.completedOn, n0.statusCode, COLLECT {
  MATCH (n0)-[:EXECUTED_BY]->(n1)
  RETURN [0, [n1.name, n1.id]] }, COUNT {
  MATCH (n0)<-[:ASYNC_OPERATION]-(n2) }, n7, n9, COUNT {
  MATCH (n0)<-[:ORIGINATING_SESSION]-(n10) }] AS record

// ## With directives and variables

// processSession
MATCH (n0:ProcessSession {id: $p4})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN range($p1, CASE WHEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END < $p1 + $p2 THEN CASE
    WHEN size(n1chain) < $p0 THEN size(n1chain) ELSE $p0 END ELSE $p1 + $p2 END - 1) ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [n2.name], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5, COLLECT {
  WITH n0 AS session
  MATCH path = (session)-[:ORIGINATING_SESSION*1..50]->(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n6, depth AS n6depth
  WITH n6, n6depth, n6depth AS k0
  WITH n6, n6depth ORDER BY k0, n6.id LIMIT $p3
  RETURN [n6depth] } AS n7
RETURN [n5, n7] AS record

// ## A null where a number is

// processSession
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COLLECT {
  WITH n0 AS session
  CALL (session) {
    MATCH path = (session)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS place LIMIT 200000 WHERE NOT EXISTS { (member)-[:PREVIOUS_LINKED_SESSION]->() } AND NOT EXISTS { (member)<-[:NEXT_LINKED_SESSION]-() }
    WITH member, place LIMIT 1
    RETURN collect(member)[0] AS head, max(place) AS place }
  WITH place, coalesce(head, session) AS head
  CALL (head) {
    MATCH path = (head)-[:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION*0..]-(member)
    WITH member, min(length(path)) AS step LIMIT 200000
    WITH member, step, COUNT { (member)-[:NEXT_LINKED_SESSION]->() } + 1000000 * COUNT { (member)<-[:PREVIOUS_LINKED_SESSION]-() } AS ahead, COUNT { (member)<-[:NEXT_LINKED_SESSION]-() } + 1000000 * COUNT { (member)-[:PREVIOUS_LINKED_SESSION]->() } AS behind ORDER BY step
    RETURN collect(member) AS chain, max(step) + 1 AS steps, collect(ahead) AS ahead, collect(behind) AS behind, collect(DISTINCT ahead) AS counts }
  WITH chain, place, steps = size(chain) AND behind = [0] + ahead[..-1] AND (steps = 200000 OR ahead[-1] = 0) AND all(count IN counts WHERE count IN [0, 1, 1000000, 1000001]) AS regular
  WITH chain AS n1chain, place AS n1place, regular AS n1regular
  WITH n1chain, n1place, n1regular, COLLECT {
    UNWIND CASE WHEN n1regular THEN [] ELSE range(0, size(n1chain) - 1) END AS n2place
    WITH DISTINCT n2place
    WITH n1chain[n2place] AS n2, n2place + 1 AS n2position
    RETURN [n2position, [], CASE WHEN NOT n1regular THEN [n2.id, n2.startedOn, COLLECT {
      MATCH (n2)-[n3:NEXT_LINKED_SESSION|PREVIOUS_LINKED_SESSION]->(n4)
      RETURN [type(n3) = 'NEXT_LINKED_SESSION', n4.id] }] END] } AS n1
  RETURN [size(n1chain), n1place, n1regular, n1, CASE WHEN NOT n1regular THEN n0.id END] } AS n5
RETURN [n5] AS record

// tree
MATCH (n0:ProcessSession {id: $p0})
WITH n0, COUNT {
  WITH n0 AS session
  MATCH path = (session)<-[:ORIGINATING_SESSION*1..10]-(found) WHERE found <> session
  WITH found, min(length(path)) AS depth
  WITH found AS n1, depth AS n1depth
  RETURN n1 } AS n2
RETURN [n2] AS record
