package dev.sessiongraph.read.cypher;

import dev.sessiongraph.read.plan.ObjectField;
import dev.sessiongraph.read.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a statement returns of a report: one row with the count and the examples of each finding. */
public record ReportLayout(List<Finding> findings) {

    /**
     * The columns of one finding.
     *
     * @param record the layout of each example
     */
    public record Finding(ReadPlan.Finding plan, String countColumn, String examplesColumn, RowLayout record) {

        public Object count(Map<String, Object> row) {
            return Objects.requireNonNull(row.get(countColumn));
        }

        public List<?> examples(Map<String, Object> row) {
            return (List<?>) Objects.requireNonNull(row.get(examplesColumn));
        }
    }

    static ReportLayout of(ReadPlan.Report plan) {
        return new ReportLayout(IntStream.range(0, plan.findings().size())
                .mapToObj(at -> {
                    ReadPlan.Finding finding = plan.findings().get(at);
                    return new Finding(
                            finding,
                            "count" + at,
                            "examples" + at,
                            ObjectLayouts.of(finding.field().fields()));
                })
                .toList());
    }

    /** The finding that the field shows. */
    public Finding finding(ObjectField field) {
        return findings.stream()
                .filter(finding -> finding.plan().field() == field)
                .findFirst()
                .orElseThrow();
    }
}
