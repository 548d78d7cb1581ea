// Pages follow these, as those of V001.
CREATE INDEX security_role_name IF NOT EXISTS FOR (n:SecurityRole) ON (n.name, n.id);
CREATE INDEX security_role_id IF NOT EXISTS FOR (n:SecurityRole) ON (n.id);

CREATE INDEX column_security_profile_name IF NOT EXISTS FOR (n:ColumnSecurityProfile) ON (n.name, n.id);
CREATE INDEX column_security_profile_id IF NOT EXISTS FOR (n:ColumnSecurityProfile) ON (n.id);

CREATE INDEX column_permission_entity_name IF NOT EXISTS FOR (n:ColumnPermission) ON (n.entityName, n.id);
CREATE INDEX column_permission_id IF NOT EXISTS FOR (n:ColumnPermission) ON (n.id);

CREATE INDEX principal_object_attribute_access_id IF NOT EXISTS FOR (n:PrincipalObjectAttributeAccess) ON (n.id);

// The counter that each change to what decides on access raises, and the node that records are shared with for everybody.
CREATE CONSTRAINT access_state_id IF NOT EXISTS FOR (n:AccessState) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;

// What imports say of privileges: their names, and which ones a role has, whether or not their names are known.
CREATE CONSTRAINT imported_privilege_id IF NOT EXISTS FOR (n:ImportedPrivilege) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT imported_role_id IF NOT EXISTS FOR (n:ImportedRole) REQUIRE n.id IS UNIQUE;
