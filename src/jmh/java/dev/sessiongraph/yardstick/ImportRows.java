package dev.sessiongraph.yardstick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Process sessions to import, both as the parameters of a statement and as a page of the Web API: 8 values and 5 lookups
 * each, the last to the session before. Rows of another series are other sessions.
 */
record ImportRows(int series, int count) {

    /** How many users, and as many processes, the rows reference. */
    static final int TARGETS = 200;

    static final String[] LOOKUPS = {"executedBy", "startedBy", "process", "owner", "previousLinkedSession"};

    /** The session before the first, which has to exist. */
    String before() {
        return id(-1);
    }

    private String id(int number) {
        return new UUID(Dice.mixed(number, 100 + series), (long) series << 32 | number + 1).toString();
    }

    private String[] targets(int number) {
        return new String[] {
            SampleTable.USER.id(number % TARGETS),
            SampleTable.USER.id(number * 7 % TARGETS),
            SampleTable.WORKFLOW.id(number * 3 % TARGETS),
            SampleTable.USER.id(number * 11 % TARGETS),
            id(number - 1)
        };
    }

    List<Map<String, Object>> parameters(int first, int end) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = first; number < Math.min(count, end); number++) {
            rows.add(parameters(number));
        }
        return rows;
    }

    private Map<String, Object> parameters(int number) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id(number));
        row.put("name", "Session " + number);
        row.put("stateCode", (long) number % 2);
        row.put("statusCode", (long) number % 6 + 1);
        row.put("stepName", "Step " + number % 9);
        row.put("startedOn", SampleRow.moment(number));
        row.put("createdOn", SampleRow.moment(number));
        row.put("modifiedOn", SampleRow.moment(number + 60L));
        row.put("version", 1_000_000L + number);
        String[] targets = targets(number);
        for (int index = 0; index < LOOKUPS.length; index++) {
            row.put(LOOKUPS[index], targets[index]);
        }
        return row;
    }

    /** Writes them as a page of the Web API. */
    void write(Path page) throws IOException {
        try (var text = Files.newBufferedWriter(page)) {
            text.write("{\"@odata.context\":"
                    + "\"https://example.crm.dynamics.com/api/data/v9.2/$metadata#processsessions\",\"value\":[");
            for (int number = 0; number < count; number++) {
                text.write((number == 0 ? "" : ",") + "\n" + json(number));
            }
            text.write("]}");
        }
    }

    private String json(int number) {
        ZonedDateTime start = SampleRow.moment(number);
        String[] targets = targets(number);
        return "{\"@odata.etag\":\"W/\\\"" + (1_000_000L + number) + "\\\"\",\"processsessionid\":\"" + id(number)
                + "\",\"name\":\"Session " + number + "\",\"statecode\":" + number % 2 + ",\"statuscode\":"
                + (number % 6 + 1) + ",\"stepname\":\"Step " + number % 9 + "\",\"comments\":null,\"startedon\":\""
                + start.toInstant() + "\",\"createdon\":\"" + start.toInstant() + "\",\"modifiedon\":\""
                + start.plusSeconds(60).toInstant() + "\"" + lookup("executedby", targets[0], "systemuser")
                + lookup("startedby", targets[1], "systemuser") + lookup("processid", targets[2], "workflow")
                + lookup("ownerid", targets[3], "systemuser")
                + lookup("previouslinkedsessionid", targets[4], "processsession") + "}";
    }

    private static String lookup(String column, String id, String table) {
        String key = ",\"_" + column + "_value";
        return key + "\":\"" + id + "\"" + key + "@Microsoft.Dynamics.CRM.lookuplogicalname\":\"" + table + "\"" + key
                + "@OData.Community.Display.V1.FormattedValue\":\"Somebody " + id.substring(30) + "\"";
    }
}
