/** Adds to the schema what follows from the tables: filters, orders, connections, aggregates, root fields, reverse ends. */
@NullMarked
package dev.sessiongraph.expansion;

import org.jspecify.annotations.NullMarked;
