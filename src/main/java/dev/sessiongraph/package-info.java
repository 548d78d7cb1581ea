/** The two applications: the server, and the import on the command line. */
@NullMarked
package dev.sessiongraph;

import org.jspecify.annotations.NullMarked;
