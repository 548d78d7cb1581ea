/** The specification as cases in Markdown files, run against the server. */
@NullMarked
package dev.sessiongraph.spec;

import org.jspecify.annotations.NullMarked;
