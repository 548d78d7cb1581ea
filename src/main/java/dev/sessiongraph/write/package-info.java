/**
 * Changes records: {@link dev.sessiongraph.write.MutationService} plans a mutation, applies it in one transaction, wholly or
 * not at all, and answers with the statement that would read the result.
 */
@NullMarked
package dev.sessiongraph.write;

import org.jspecify.annotations.NullMarked;
