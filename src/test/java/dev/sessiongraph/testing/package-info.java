/** What tests of several packages share. Whatever needs a package's own classes is in that package: {@code TestSchema}, {@code TestNeo4j}. */
@NullMarked
package dev.sessiongraph.testing;

import org.jspecify.annotations.NullMarked;
