package dev.sessiongraph.server.http;

import dev.sessiongraph.access.StandardRoles;
import dev.sessiongraph.read.RecordCounts.TableCount;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows as HTML how many records the graph has, by table; only the largest tables are shown at once. */
final class RecordTable {

    private static final int SHOWN = 9;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private static final String EMPTY = """
            <div class="empty">
              <p>There are no records yet.</p>
              <p>Import the first ones as shown below. To look around first, start the server on an empty store with
                <code>SESSION_GRAPH_DEMO=true</code>: that fills it with a demo graph of 3,000 records.</p>
            </div>
            """;

    private RecordTable() {}

    /** Whether the table has only the records that come with each store. */
    private static boolean isOfEveryStore(TableCount count) {
        return count.table().equals("role") && count.records() <= StandardRoles.COUNT;
    }

    static String html(List<TableCount> counts) {
        if (counts.stream().allMatch(RecordTable::isOfEveryStore)) {
            return EMPTY;
        }
        long total = counts.stream().mapToLong(TableCount::records).sum();
        long most = counts.getFirst().records();
        int shown = counts.size() <= SHOWN + 2 ? counts.size() : SHOWN;
        List<TableCount> rest = counts.subList(shown, counts.size());
        return """
                <p class="total"><b>%s</b> in %s</p>
                """.formatted(number(total, "record"), number(counts.size(), "table"))
                + table(
                        "<thead><tr><th scope=\"col\">Table</th><td></td><th scope=\"col\">Records</th></tr></thead>",
                        counts.subList(0, shown),
                        most)
                + (rest.isEmpty() ? "" : rest(rest, most));
    }

    private static String rest(List<TableCount> counts, long most) {
        long records = counts.stream().mapToLong(TableCount::records).sum();
        return """
                <details>
                  <summary>%s more, with %s</summary>
                  <div tabindex="0" role="region" aria-label="More tables">%s</div>
                </details>
                """.formatted(number(counts.size(), "table"), number(records, "record"), table("", counts, most));
    }

    private static String table(String head, List<TableCount> counts, long most) {
        String rows = counts.stream().map(count -> row(count, most)).collect(Collectors.joining());
        return "<table>" + head + "<tbody>" + rows + "</tbody></table>";
    }

    private static String row(TableCount count, long most) {
        return """
                <tr><th scope="row">%s<code>%s</code></th>
                <td class="bar"><svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">\
                <rect width="%d" height="8"/></svg></td><td class="number">%s</td></tr>
                """.formatted(
                        HtmlPage.escape(words(count.type())),
                        HtmlPage.escape(count.table()),
                        Math.max(4, 1000 * count.records() / most),
                        number(count.records()));
    }

    /** A type's name as words: ProcessSession is "Process session". */
    private static String words(String type) {
        return HUMP.matcher(type).replaceAll(hump -> " " + hump.group().toLowerCase(Locale.ROOT));
    }

    private static String number(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
