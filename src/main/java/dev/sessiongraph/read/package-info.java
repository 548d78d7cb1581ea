/**
 * Reads records: {@link dev.sessiongraph.read.QueryService} plans the root fields of an operation, restricts each plan to
 * what the caller may see, compiles it to one statement, runs it and turns its rows into the answer.
 */
@NullMarked
package dev.sessiongraph.read;

import org.jspecify.annotations.NullMarked;
