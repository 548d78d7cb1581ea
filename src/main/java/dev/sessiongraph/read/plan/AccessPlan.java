package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.PrincipalReference;
import dev.sessiongraph.model.Table;
import java.util.List;

/** What a root field reads about access, which takes more than one statement. */
public sealed interface AccessPlan {

    /** What a principal may do with a record. */
    record PrincipalRights(Table table, String id, PrincipalReference principal) implements AccessPlan {}

    /** With whom a record is shared. */
    record SharedPrincipals(Table table, String id, List<ObjectField> fields) implements AccessPlan {}

    /** Who the caller is. */
    record WhoAmI(List<ObjectField> fields) implements AccessPlan {}
}
