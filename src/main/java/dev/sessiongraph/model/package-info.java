/** What tables, columns, choices and relationships exist: read once from the annotated schema and the table list. */
@NullMarked
package dev.sessiongraph.model;

import org.jspecify.annotations.NullMarked;
