package dev.sessiongraph.model;

import java.util.List;
import java.util.Map;

/**
 * What a lookup can reference.
 *
 * @param type the GraphQL type of the referenced records, an interface if there are several tables
 * @param tables the logical names of the referenced tables
 * @param relationships the lookup's relationships by referenced table, where an owner's users and teams count as one
 */
record LookupTargets(String type, List<String> tables, Map<String, RelationshipDocumentation> relationships) {}
