package dev.sessiongraph.read.cypher;

import dev.sessiongraph.access.AccessRight;
import dev.sessiongraph.access.Reach;
import dev.sessiongraph.access.ReadKeys;
import dev.sessiongraph.access.Rights;
import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Ownership;
import dev.sessiongraph.model.ParentEdges;
import dev.sessiongraph.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the condition that a user can read a record: one on the keys that the record keeps, whose text depends only on how
 * the user's privileges differ between tables. For tables of which the user can read everything there is none.
 */
final class ReadCondition {

    private static final String NEVER = "false";

    private final StatementScope scope;
    private final Rights rights;

    ReadCondition(StatementScope scope, Rights rights) {
        this.scope = scope;
        this.rights = rights;
    }

    /** The condition on the record of a variable, which is of one of the tables; empty if it always holds. */
    String on(String variable, Collection<Table> tables) {
        List<String> ways = keyed(variable, tables);
        if (ways.contains("")) {
            return "";
        }
        boolean several = tables.size() > 1;
        sorted(tables)
                .forEach(table -> depending(variable, table)
                        .forEach(way -> ways.add(several ? variable + ":" + table.type() + " AND " + way : way)));
        return switch (ways.size()) {
            case 0 -> NEVER;
            case 1 -> ways.getFirst();
            default -> "(" + String.join(" OR ", ways) + ")";
        };
    }

    /** Whether the condition always holds. */
    boolean alwaysHolds(Collection<Table> tables) {
        return tables.stream().allMatch(table -> rights.reach(table, AccessRight.READ) instanceof Reach.All);
    }

    /** A search for the table's records from those by whom the user can read them; null if that does not find all. */
    @Nullable
    PrincipalStart start(Table table) {
        if (rights.reach(table, AccessRight.READ) instanceof Reach.Some some
                && table.rich()
                && table.ownership() == Ownership.USER_OWNED
                && table.has("owner")
                && table.lookups().allMatch(lookup -> parents(lookup).isEmpty())) {
            Set<String> ids = new TreeSet<>(some.owners());
            ids.addAll(some.units());
            ids.addAll(some.principals());
            return new PrincipalStart(scope, table, ids, rights.records(ids));
        }
        return null;
    }

    private static List<Table> sorted(Collection<Table> tables) {
        return tables.stream().sorted(Comparator.comparing(Table::type)).toList();
    }

    /** What holds for records by their own keys: nothing, or one condition, which is empty if it always holds. */
    private List<String> keyed(String variable, Collection<Table> tables) {
        Set<String> all = new TreeSet<>();
        Map<Set<String>, Set<String>> some = new LinkedHashMap<>();
        for (Table table : sorted(tables)) {
            switch (rights.reach(table, AccessRight.READ)) {
                case Reach.All _ -> all.add(table.type());
                case Reach.Some reach ->
                    some.computeIfAbsent(keys(reach), _ -> new TreeSet<>()).add(table.type());
                case Reach.None _ -> {}
            }
        }
        List<String> conditions = new ArrayList<>();
        if (all.size() == tables.size()) {
            conditions.add("");
        } else if (some.size() == 1 && some.values().iterator().next().size() == tables.size()) {
            conditions.add(any(
                    variable + "." + ReadKeys.PROPERTY, some.keySet().iterator().next()));
        } else if (!all.isEmpty() || !some.isEmpty()) {
            conditions.add(byTable(variable, all, some));
        }
        return conditions;
    }

    /** The condition on records of tables that differ in what can be read. A record's first key is its table's type. */
    private String byTable(String variable, Set<String> all, Map<Set<String>, Set<String>> some) {
        String keys = variable + "." + ReadKeys.PROPERTY;
        List<String> ways = new ArrayList<>();
        if (!all.isEmpty()) {
            ways.add(keys + "[0] IN " + scope.keys(all));
        }
        some.forEach((each, types) -> ways.add(keys + "[0] IN " + scope.keys(types) + " AND " + any(keys, each)));
        return ways.size() == 1 ? ways.getFirst() : "(" + String.join(" OR ", ways) + ")";
    }

    private String any(String list, Set<String> keys) {
        String key = scope.variable();
        return "any(" + key + " IN " + list + " WHERE " + key + " IN " + scope.keys(keys) + ")";
    }

    /** The keys that make a record readable. */
    private static Set<String> keys(Reach.Some reach) {
        Set<String> keys = personal(reach);
        keys.addAll(reach.units());
        keys.add(ReadKeys.STUB);
        return keys;
    }

    /** Those of the user, their teams and what is shared with them. */
    private static Set<String> personal(Reach.Some reach) {
        Set<String> keys = new TreeSet<>(reach.owners());
        reach.principals().forEach(each -> keys.add(ReadKeys.SHARED + each));
        return keys;
    }

    /**
     * What holds for records by others: those of a table without owners can be read if one that they depend on can; those of
     * a table whose parents' shares cascade, if a parent is the user's or shared with them.
     */
    private Stream<String> depending(String variable, Table table) {
        return depending(variable, table, rights.reach(table, AccessRight.READ));
    }

    private Stream<String> depending(String variable, Table table, Reach covered) {
        return switch (covered) {
            case Reach.All _ -> Stream.empty();
            case Reach.None _ ->
                table.dependsOn().stream().map(table::field).flatMap(field -> exists(variable, field, this::byOwnKeys));
            case Reach.Some reach ->
                table.lookups()
                        .filter(lookup -> !parents(lookup).isEmpty())
                        .flatMap(lookup -> exists(variable, lookup, (far, tables) -> {
                            String labels = String.join(
                                    "|",
                                    parents(lookup).stream().map(Table::type).toList());
                            return far + ":" + labels + " AND " + any(far + "." + ReadKeys.PROPERTY, personal(reach));
                        }));
        };
    }

    private interface Condition {
        String on(String variable, Collection<Table> tables);
    }

    /**
     * The condition by the record's own keys alone. It is stricter than the other for records that depend on others, and the
     * only one that the database allows inside a quantified pattern.
     */
    String byOwnKeys(String variable, Collection<Table> tables) {
        List<String> conditions = keyed(variable, tables);
        return conditions.isEmpty() ? NEVER : conditions.getFirst();
    }

    /** The tables to which the lookup is a relationship whose shares cascade. */
    private List<Table> parents(Field.Lookup lookup) {
        return ParentEdges.parents(lookup).map(scope.model()::known).toList();
    }

    private Stream<String> exists(String variable, Field field, Condition condition) {
        String far = scope.variable();
        String pattern;
        List<Table> tables;
        if (field instanceof Field.Lookup lookup) {
            pattern = "(" + variable + ")-[:" + lookup.edge() + "]->(" + far + ")";
            tables = lookup.targets().stream().map(scope.model()::known).toList();
        } else {
            Field.Reverse reverse = (Field.Reverse) field;
            Table source = scope.model().known(reverse.table());
            pattern = "(" + variable + ")<-[:" + reverse.edge() + "]-(" + far + ":" + source.type() + ")";
            tables = List.of(source);
        }
        String readable = condition.on(far, tables);
        return readable.equals(NEVER)
                ? Stream.empty()
                : Stream.of("EXISTS { MATCH " + pattern + FilterCompiler.where(readable) + " }");
    }
}
