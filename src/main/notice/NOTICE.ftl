<#-- Becomes META-INF/NOTICE of the jar: license-maven-plugin fills in the libraries that this build packs. -->
<#assign libraries = {}>
<#assign embedded = false>
<#list dependencyMap as entry>
  <#assign licence = entry.value?sort?join(" or ")>
  <#assign libraries += {licence: (libraries[licence]![]) + [entry.key]}>
  <#if entry.key.groupId == "org.neo4j" && entry.key.artifactId == "neo4j"><#assign embedded = true></#if>
</#list>
Session Graph
Copyright 2026 The Session Graph authors

The sources of Session Graph are licensed under the Apache License 2.0 (META-INF/LICENSE).

<#if embedded>
This jar embeds Neo4j Community Edition, which is licensed under the GNU General Public License v3, and therefore
this jar as a whole is distributed under the GNU General Public License v3. The licence's text is META-INF/LICENSE.txt
in each of Neo4j's jars; Neo4j's sources are published at https://github.com/neo4j/neo4j. A jar without Neo4j, for
use with an external server, is built by ./mvnw package -Dexternal-only -Dmaven.test.skip

<#else>
This jar does not contain Neo4j's server: it needs an external one.

</#if>
The pages that it serves use GraphiQL, React and cytoscape.js, which are licensed under the MIT License; their licences
are beside them, in the jars that bring them.

The jar contains these libraries, unchanged, below BOOT-INF/lib; each holds the notices of its own authors.
META-INF/sbom/application.cdx.json lists them with their checksums, origins and dependencies. What starts the jar
(org.springframework.boot.loader, spring-boot-jarmode-tools) is Spring Boot's, under Apache-2.0.
<#list libraries?keys?sort as licence>

${licence}

<#list libraries[licence]?sort_by("artifactId") as library>
  ${library.artifactId} ${library.version} (${library.groupId})
</#list>
</#list>
