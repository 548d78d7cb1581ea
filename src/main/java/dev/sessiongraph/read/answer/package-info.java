/** Turns the rows of a statement into answers, by the layout that its compiler decided. */
@NullMarked
package dev.sessiongraph.read.answer;

import org.jspecify.annotations.NullMarked;
