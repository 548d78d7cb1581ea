package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.Page;
import java.util.List;

/** Collects into a record's layout what fields of objects and pages show of it. */
final class ObjectLayouts {

    private ObjectLayouts() {}

    /** The layout of a record that can be shown wherever these fields show one. */
    static RowLayout of(List<ObjectField> fields) {
        RowLayout layout = new RowLayout();
        add(fields, layout);
        return layout.complete();
    }

    /** The same of a record of any table whose id and type must be known, whatever is shown of it. */
    static RowLayout identified(List<ObjectField> fields) {
        RowLayout layout = of(fields);
        layout.property("id");
        layout.addLabels();
        return layout;
    }

    private static void add(List<ObjectField> fields, RowLayout layout) {
        for (ObjectField field : fields) {
            if (field.projection() != null) {
                layout.add(field.projection());
            }
            if (field.page() != null) {
                add(field.page(), layout);
            }
            add(field.fields(), layout);
        }
    }

    /** Adds what the page shows of its records, and what their cursors need. */
    static void add(Page page, RowLayout layout) {
        page.elements().forEach(element -> {
            switch (element) {
                case Page.RecordElement record -> layout.add(record.projection());
                case Page.Hop hop -> {
                    hop.figures().forEach(layout::key);
                    add(hop.fields(), layout);
                }
            }
        });
        if (page.needsCursors()) {
            page.order().keys().forEach(layout::key);
            layout.property("id");
        }
    }
}
