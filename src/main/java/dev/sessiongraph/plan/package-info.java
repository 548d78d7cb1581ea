/** What a root field asks for: from the normalised selection and its arguments to sealed plans, within the limits. */
@NullMarked
package dev.sessiongraph.plan;

import org.jspecify.annotations.NullMarked;
