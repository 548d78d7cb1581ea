package dev.sessiongraph.read.plan;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Figure;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.Value;
import dev.sessiongraph.read.plan.Slice.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Converts a place in an order to text and back. The text has a checksum over the place and the order, so that a damaged
 * cursor, or one of another order, is recognised.
 */
public final class Cursor {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int CHECKSUM = Integer.BYTES;
    private static final int MAX_LENGTH = 100_000;

    private Cursor() {}

    /** The cursor of that place in that order. */
    public static String write(Order order, Place place) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0);
            for (Object key : place.keys()) {
                value(out, key);
            }
            value(out, place.id());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] content = bytes.toByteArray();
        System.arraycopy(stamp(order, content), 0, content, 0, CHECKSUM);
        return ENCODER.encodeToString(content);
    }

    /** The place of the cursor; empty if it is damaged or belongs to another order. */
    static Optional<Place> read(Order order, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] content;
        try {
            content = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (content.length < CHECKSUM || !Arrays.equals(content, 0, CHECKSUM, stamp(order, content), 0, CHECKSUM)) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(content, CHECKSUM, content.length - CHECKSUM))) {
            while (in.available() > 0) {
                values.add(value(in));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
        return fits(order, values)
                ? Optional.of(new Place(values.subList(0, values.size() - 1), String.valueOf(values.getLast())))
                : Optional.empty();
    }

    /** A checksum can be forged, so the values must be of the keys' types, and the last one an id. */
    private static boolean fits(Order order, List<@Nullable Object> values) {
        if (values.size() != order.keys().size() + 1) {
            return false;
        }
        for (int i = 0; i < order.keys().size(); i++) {
            Object value = values.get(i);
            if (order.keys().get(i).value() instanceof Figure && !isFigure(value)) {
                return false;
            }
            if (value != null && !kind(order.keys().get(i).value()).isInstance(value)) {
                return false;
            }
        }
        return values.getLast() instanceof String id && Guids.read(id).isPresent();
    }

    /** Depths and positions are small and never absent; sums with them must not overflow. */
    private static boolean isFigure(@Nullable Object value) {
        return value instanceof Long figure && figure >= 0 && figure <= Integer.MAX_VALUE / 2;
    }

    private static Class<?> kind(Value value) {
        if (!(value instanceof Field.Property property)) {
            return Number.class;
        }
        return switch (property.type()) {
            case ID, STRING, URL -> String.class;
            case INT, LONG, FLOAT, CHOICE -> Number.class;
            case BOOLEAN, FLAG -> Boolean.class;
            case DATE_TIME -> ZonedDateTime.class;
        };
    }

    private static byte[] stamp(Order order, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content, CHECKSUM, content.length - CHECKSUM);
        for (SortKey key : order.keys()) {
            key.path().forEach(link -> checksum.update((link.edge() + ".").getBytes(StandardCharsets.UTF_8)));
            checksum.update((key.value().name() + (key.descending() ? "-" : "+")).getBytes(StandardCharsets.UTF_8));
        }
        return ByteBuffer.allocate(CHECKSUM).putInt((int) checksum.getValue()).array();
    }

    private static void value(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte('n');
            return;
        }
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeByte('s');
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case Long number -> {
                out.writeByte('l');
                out.writeLong(number);
            }
            case Double number -> {
                out.writeByte('d');
                out.writeDouble(number);
            }
            case Boolean flag -> out.writeByte(flag ? 't' : 'f');
            case ZonedDateTime time -> {
                out.writeByte('z');
                out.writeLong(time.toEpochSecond());
                out.writeInt(time.getNano());
            }
            default -> throw new IllegalArgumentException("no sort key: " + value.getClass());
        }
    }

    private static @Nullable Object value(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'n' -> null;
            case 's' -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case 'l' -> in.readLong();
            case 'd' -> in.readDouble();
            case 't' -> true;
            case 'f' -> false;
            case 'z' -> Instant.ofEpochSecond(in.readLong(), in.readInt()).atZone(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("no kind of value: " + kind);
        };
    }
}
