package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;

/** The root fields of each table with types of its own, and those that serve records of all tables. */
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
                    table.plural() + sdl.pageArguments(names, table.type()) + ": " + names.connection(table.type())
                            + "!");
            sdl.field(
                    "Groups of records" + of + ", with their counts and figures.",
                    table.plural()
                            + """
                Aggregate(
                    "Which records."
                    where: %s
                    "What makes a group; without it all records are one."
                    groupBy: [%s!]
                    "In which order; by default the largest groups first."
                    orderBy: [AggregateOrderBy!]
                    "How many groups: 50 unless told, at most 1,000."
                    first: Int
                  ): [%s!]!""".formatted(
                                    names.where(table.type()), table.type() + "GroupBy", table.type() + "Aggregate"));
        });
        sdl.field(
                "Records of one table, or of all tables.",
                "records"
                        + sdl.pageArguments(names, Model.RECORD)
                                .replaceFirst(
                                        "\\(",
                                        "(\n    \"The logical name of the table; all tables without it.\"\n    table: String")
                        + ": RecordConnection!");
        sdl.close();
    }
}
