package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.model.Table;
import java.util.List;
import java.util.Set;

/**
 * A search for a table's records that starts from those by whom the caller can read them: the caller, their teams and
 * business units, whose records and shares are their edges. It is worthwhile for callers who can read little, which the
 * statement finds out as it runs; a walk of the table would meet mostly hidden records.
 */
final class PrincipalStart {

    /** For a page: up to so many edges are sorted rather than an index walked. */
    private static final int FEW = 5_000;

    /** For totals and groups: an edge costs as much as so many records of the table. */
    private static final int EDGE = 4;

    private final StatementScope scope;
    private final Table table;
    private final Set<String> ids;
    private final String edges;
    private final String stubs;

    /**
     * @param ids those of the caller, their teams, and the business units and the organization of their privileges
     * @param edges how many edges they have to records
     */
    PrincipalStart(StatementScope scope, Table table, Set<String> ids, long edges) {
        this.scope = scope;
        this.table = table;
        this.ids = ids;
        this.edges = scope.parameter(edges);
        this.stubs = scope.variable();
    }

    /** Finds the table's stubs, which anybody can read who has the privilege. */
    String measure() {
        String each = scope.variable();
        return "CALL () { MATCH (" + each + ":" + table.type() + ") WHERE " + each + ".isStub = true AND " + each
                + ".id IS NOT NULL WITH " + each + " LIMIT " + FEW + " RETURN collect(" + each + ") AS " + stubs
                + " } ";
    }

    /** The variables that the clauses use. */
    List<String> variables() {
        return List.of(stubs);
    }

    /** Whether a page starts here. */
    String forPage() {
        return degree() + " < " + FEW + " AND " + degree() + " < " + count();
    }

    /** Whether a total or a list of groups starts here. */
    String forAll() {
        return "(" + degree() + ") * " + EDGE + " < " + count() + " AND size(" + stubs + ") < " + FEW;
    }

    private String degree() {
        return edges + " + size(" + stubs + ")";
    }

    private String count() {
        return "COUNT { (:" + table.type() + ") }";
    }

    /**
     * The records of the table at those edges that can be read, each once. A record's first key is its table's type, and is
     * read with the others.
     *
     * @param readable the condition that the record of the variable can be read
     */
    String records(String variable, String readable) {
        String each = scope.variable();
        return "CALL (" + stubs + ") { CALL () { MATCH (" + each + ":Record) WHERE " + each + ".id IN "
                + scope.keys(ids)
                + " RETURN " + each + " UNION ALL MATCH (" + each + ":Organization) RETURN " + each + " } MATCH ("
                + each
                + ")-[:OWNER|OWNING_BUSINESS_UNIT|SHARED]-(" + variable + ")"
                + FilterCompiler.where(variable + "." + ReadKeys.PROPERTY + "[0] = '" + table.type() + "'", readable)
                + " RETURN " + variable + " UNION ALL UNWIND " + stubs + " AS " + variable + " RETURN " + variable
                + " } WITH DISTINCT " + variable;
    }
}
