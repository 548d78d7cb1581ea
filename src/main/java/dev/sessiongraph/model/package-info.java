/** The tables, columns, choices and relationships, read once from the annotated schema and the table lists. */
@NullMarked
package dev.sessiongraph.model;

import org.jspecify.annotations.NullMarked;
