/** What can go wrong with a request, in one sealed family, and the violations that an input can hold. */
@NullMarked
package dev.sessiongraph.failure;

import org.jspecify.annotations.NullMarked;
