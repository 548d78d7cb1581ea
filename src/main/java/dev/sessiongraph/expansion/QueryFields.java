package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;

/**
 * The root fields of queries: those of each rich table, and {@code records} for all tables. All are nullable, so that the error
 * of one does not hide the others.
 */
final class QueryFields {

    private QueryFields() {}

    static void write(Model model, SdlWriter sdl) {
        TypeNames names = new TypeNames(model);
        sdl.extend("extend type Query");
        model.tables().filter(Table::rich).forEach(table -> {
            String of = " of the table `" + table.logicalName() + "`";
            sdl.field(
                    "The record" + of + " with this id; null if there is none.",
                    table.singular() + """
                (
                    "The record's GUID, in any spelling."
                    id: ID!
                  ): %s""".formatted(table.type()));
            sdl.field(
                    "Records" + of + ".",
                    table.plural() + sdl.pageArguments(names, table.type()) + ": " + names.connection(table.type()));
            sdl.field(
                    "Groups of records" + of + ", with counts, smallest and largest values, averages and sums.",
                    table.plural()
                            + """
                Aggregate(
                    "The filter."
                    where: %s
                    "The keys of a group; without them all records are one group."
                    groupBy: [%s!]
                    "The order; by default the largest groups first."
                    orderBy: [AggregateOrderBy!]
                    "The number of groups: by default 50, at most 1,000."
                    first: Int
                  ): [%s!]""".formatted(
                                    names.where(table.type()), table.type() + "GroupBy", table.type() + "Aggregate"));
        });
        sdl.field(
                "Records of one table, or of all tables.",
                "records"
                        + sdl.pageArguments(names, Model.RECORD)
                                .replaceFirst(
                                        "\\(",
                                        "(\n    \"The table's logical name; all tables if absent.\"\n    table: String")
                        + ": RecordConnection");
        sdl.close();
    }
}
