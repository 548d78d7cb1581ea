/**
 * Changes records: {@link dev.sessiongraph.write.MutationService} plans a mutation, applies it in one transaction, completely
 * or not at all, and reads its answer with the statement of a query.
 */
@NullMarked
package dev.sessiongraph.write;

import org.jspecify.annotations.NullMarked;
