/**
 * The server's faces: the HTTP endpoint, its errors and limits, GraphiQL, and the Spring wiring of the schema to the
 * operations behind it.
 */
@NullMarked
package dev.sessiongraph.api;

import org.jspecify.annotations.NullMarked;
