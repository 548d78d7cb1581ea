package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.Projection;

/** Where a nested field's parts are in its record's list, counted from the first part of all nested fields. */
sealed interface NestedLayout {

    /** The place of its first part. */
    int offset();

    /** How many parts it has. */
    int parts();

    /** A page: its records if they are needed, then each total. */
    record OfPage(int offset, PageLayout page) implements NestedLayout {

        @Override
        public int parts() {
            return page.parts();
        }
    }

    /** A chain, as one list. */
    record OfChain(int offset, ChainLayout chain) implements NestedLayout {

        @Override
        public int parts() {
            return 1;
        }
    }

    /** A list of {@link DepthCount}s. */
    record OfDepthCounts(int offset) implements NestedLayout {

        @Override
        public int parts() {
            return 1;
        }
    }

    /** What decides on the caller's rights on the record, as one list. */
    record OfAccess(int offset) implements NestedLayout {

        @Override
        public int parts() {
            return 1;
        }
    }

    static NestedLayout of(Projection.Nested field, int offset) {
        return switch (field) {
            case Projection.ToMany many -> new OfPage(offset, PageLayout.of(many.page()));
            case Projection.LinkedChain chain -> new OfChain(offset, ChainLayout.of(chain.chain()));
            case Projection.MyAccess _ -> new OfAccess(offset);
            case Projection.DepthCounts _ -> new OfDepthCounts(offset);
        };
    }
}
