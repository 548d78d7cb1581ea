/** What can go wrong with a request: one sealed exception with all its cases, their codes, and violations. */
@NullMarked
package dev.sessiongraph.failure;

import org.jspecify.annotations.NullMarked;
