/** Restricts plans to what their caller may see and do: a plan that was not restricted here cannot be compiled or applied. */
@NullMarked
package dev.sessiongraph.access;

import org.jspecify.annotations.NullMarked;
