package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.stream.Stream;

/** The connections: pages of records by Relay's specification, with {@code nodes} and {@code totalCount} added. */
final class ConnectionTypes {

    private ConnectionTypes() {}

    static void write(Model model, SdlWriter sdl) {
        Stream.of(
                        model.tables().filter(Table::rich).map(Table::type),
                        Stream.of(Model.RECORD),
                        model.walks().flatMap(ConnectionTypes::shown))
                .flatMap(types -> types)
                .distinct()
                .forEach(type -> {
                    sdl.open("A page of records, with the total.", "type " + type + "Connection")
                            .field("The page's records with their cursors.", "edges: [" + type + "Edge!]!")
                            .field("The page's records.", "nodes: [" + type + "!]!")
                            .field("The page's position.", "pageInfo: PageInfo!")
                            .field("The number of records on all pages.", """
                                totalCount(
                                    "Stops counting at this number."
                                    limit: Int
                                  ): Int!""")
                            .close();
                    sdl.open("A record on a page.", "type " + type + "Edge")
                            .field("The record's cursor, for `after` and `before`.", "cursor: String!")
                            .field("The record.", "node: " + type + "!")
                            .close();
                });
        sdl.open("The position of a page.", "type PageInfo")
                .field("Whether records follow the page.", "hasNextPage: Boolean!")
                .field("Whether records precede the page.", "hasPreviousPage: Boolean!")
                .field("The cursor of the page's first record.", "startCursor: String")
                .field("The cursor of the page's last record.", "endCursor: String")
                .close();
    }

    /** The type of the records of a walk's connection; none if the walk has no connection. */
    private static Stream<String> shown(Field.Walk walk) {
        return walk.paged()
                ? Stream.of(walk.type().substring(0, walk.type().length() - "Connection".length()))
                : Stream.empty();
    }
}
