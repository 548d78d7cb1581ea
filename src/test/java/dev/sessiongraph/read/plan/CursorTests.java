package dev.sessiongraph.read.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Table;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.Slice.Place;
import dev.sessiongraph.server.graphql.TestSchema;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Table SESSION = TestSchema.ours().model().known("processsession");
    private static final Table USER = TestSchema.ours().model().known("systemuser");
    private static final String ID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    private static final Link EXECUTED_BY = LinkPlanner.along((Field.Lookup) SESSION.field("executedBy"));
    private static final Link STARTED_BY = LinkPlanner.along((Field.Lookup) SESSION.field("startedBy"));

    /** One key of each kind. */
    private static final Order ORDER = new Order(List.of(
            key(SESSION, "name", false),
            key(SESSION, "startedOn", true),
            key(SESSION, "statusCode", false),
            key(SESSION, "durationMs", false),
            key(SESSION, "isStub", false),
            new SortKey(List.of(EXECUTED_BY), (Value) USER.field("name"), true)));

    private static final Place PLACE = new Place(
            Arrays.asList("a 😀", ZonedDateTime.parse("2026-03-29T01:30:00.000000001Z"), 6L, -1L, true, null), ID);

    private static SortKey key(Table table, String field, boolean descending) {
        return new SortKey(List.of(), (Value) table.field(field), descending);
    }

    private static Order by(SortKey... keys) {
        return new Order(List.of(keys));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        assertThat(Cursor.read(ORDER, Cursor.write(ORDER, PLACE))).contains(PLACE);
    }

    @Test
    void aPlaceOfAnIdAloneIsReadAsWell() {
        Place place = new Place(List.of(), ID);

        assertThat(Cursor.read(by(), Cursor.write(by(), place))).contains(place);
    }

    @Test
    void aCursorSaysNothingInPlainText() {
        assertThat(Cursor.write(ORDER, PLACE)).matches("[A-Za-z0-9_-]+").doesNotContain(ID);
    }

    @Test
    void aCursorOfAnotherOrderIsRejected() {
        SortKey name = key(SESSION, "name", false);
        Place place = new Place(List.of("a"), ID);
        List<Order> orders = List.of(
                by(name),
                by(key(SESSION, "name", true)),
                by(key(SESSION, "comments", false)),
                by(new SortKey(List.of(EXECUTED_BY), (Value) USER.field("name"), false)),
                by(new SortKey(List.of(STARTED_BY), (Value) USER.field("name"), false)));

        for (Order written : orders) {
            for (Order read : orders) {
                assertThat(Cursor.read(read, Cursor.write(written, place)).isPresent())
                        .isEqualTo(written == read);
            }
        }
        assertThat(Cursor.read(by(), Cursor.write(by(name), place))).isEmpty();
        assertThat(Cursor.read(by(name, name), Cursor.write(by(name), place))).isEmpty();
    }

    @Test
    void aChangedCharacterMakesACursorInvalid() {
        String cursor = Cursor.write(ORDER, PLACE);
        Set<Place> read = new HashSet<>();
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            Cursor.read(ORDER, cursor.substring(0, i) + other + cursor.substring(i + 1))
                    .ifPresent(read::add);
        }

        // The last character's spare bits mean nothing
        assertThat(read).isSubsetOf(Set.of(PLACE));
    }

    @Test
    void aPartOfACursorIsNotACursor() {
        String cursor = Cursor.write(ORDER, PLACE);
        for (int length = 0; length < cursor.length(); length++) {
            assertThat(Cursor.read(ORDER, cursor.substring(0, length))).isEmpty();
        }
        assertThat(Cursor.read(ORDER, cursor + cursor)).isEmpty();
        assertThat(Cursor.read(ORDER, cursor + "AAAA")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=", "cursor", "YXJyYXljb25uZWN0aW9uOjA=", "💥", "../../etc/passwd", "null"})
    void whatIsNotACursorIsRejected(String text) {
        assertThat(Cursor.read(ORDER, text)).isEmpty();
        assertThat(Cursor.read(by(), text)).isEmpty();
    }

    @Test
    void aHugeTextIsNotACursor() {
        assertThat(Cursor.read(ORDER, "A".repeat(50_000_000))).isEmpty();
    }

    @Test
    void aForgedOneWithARightChecksumMustHoldValuesOfTheKeys() {
        Order order = by(key(SESSION, "startedOn", false));
        List<byte[]> forged = List.of(
                bytes('s', 0, 0, 0, 1, 'a'),
                bytes('l', 0, 0, 0, 0, 0, 0, 0, 1),
                bytes('z', 127, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0),
                bytes('x'),
                bytes('s', 255, 255, 255, 255),
                bytes('s', 127, 255, 255, 255));

        for (byte[] value : forged) {
            assertThat(Cursor.read(order, signed(order, value, id(ID)))).isEmpty();
        }
        assertThat(Cursor.read(order, signed(order, bytes('n'), id("x")))).isEmpty();
        assertThat(Cursor.read(order, signed(order, bytes('n'), bytes('n')))).isEmpty();
        assertThat(Cursor.read(order, signed(order, bytes('n'), id(ID)))).isPresent();
    }

    private static byte[] id(String id) {
        byte[] head = bytes('s', 0, 0, 0, id.length());
        byte[] all = Arrays.copyOf(head, head.length + id.length());
        System.arraycopy(id.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, all, head.length, id.length());
        return all;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A cursor with that content and the checksum of an order by one ascending key of the record's own. */
    private static String signed(Order order, byte[]... parts) {
        List<Byte> content = new ArrayList<>();
        for (byte[] part : parts) {
            for (byte each : part) {
                content.add(each);
            }
        }
        byte[] all = new byte[4 + content.size()];
        for (int i = 0; i < content.size(); i++) {
            all[4 + i] = content.get(i);
        }
        CRC32 checksum = new CRC32();
        checksum.update(all, 4, all.length - 4);
        checksum.update(
                (order.keys().getFirst().value().name() + "+").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (int i = 0; i < 4; i++) {
            all[i] = (byte) (checksum.getValue() >> (24 - 8 * i));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }
}
