/** Import of Dataverse Web API JSON, in bulk. */
@NullMarked
package dev.sessiongraph.exchange;

import org.jspecify.annotations.NullMarked;
