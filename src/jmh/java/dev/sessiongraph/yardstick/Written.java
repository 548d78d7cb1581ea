package dev.sessiongraph.yardstick;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** What a write leaves in the graph, as a text by which both sides are compared. */
final class Written {

    private static final String RECORDS = """
            CYPHER 25 UNWIND $ids AS id MATCH (n:Record {id: id})
            RETURN labels(n) AS labels, properties(n) AS values,
              COLLECT { MATCH (n)-[r]->(t) RETURN type(r) + t.id + keys(r) AS edge ORDER BY edge } AS edges,
              COUNT { (n)<--() } AS incoming""";

    private final Driver driver;

    Written(Driver driver) {
        this.driver = driver;
    }

    /** The records with their edges, without what differs from write to write: the ids, and when it was. */
    String text(List<String> ids) {
        StringBuilder text = new StringBuilder();
        for (Record row : driver.executableQuery(RECORDS)
                .withParameters(Map.of("ids", ids))
                .execute()
                .records()) {
            Map<String, Object> values = new TreeMap<>(row.get("values").asMap());
            values.remove("id");
            values.replaceAll((name, value) -> value.getClass().getSimpleName() + " " + comparable(name, value));
            List<Object> labels = row.get("labels").asList();
            text.append('\n').append(labels.stream().sorted().toList());
            text.append(values).append(row.get("edges")).append(row.get("incoming"));
        }
        return text.toString();
    }

    private static Object comparable(String name, Object value) {
        boolean now = name.equals("createdOn") || name.equals("modifiedOn");
        return now && value instanceof ZonedDateTime at ? at.getZone() : value;
    }
}
