/** What the server does for a request, each path readable in one method: plan, restrict, compile, run, answer. */
@NullMarked
package dev.sessiongraph.operation;

import org.jspecify.annotations.NullMarked;
