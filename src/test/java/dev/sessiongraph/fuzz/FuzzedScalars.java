package dev.sessiongraph.fuzz;

import dev.sessiongraph.fuzz.FuzzedValue.Token;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values that clients give by mistake or on purpose. No URL among them leads to a host that could be there. */
final class FuzzedScalars {

    private static final Arbitrary<Object> SHORT = of("a", "Ann", "é😀");

    private static final Arbitrary<Object> STRINGS = of(
            "Ann's \"call\" \\ `n` '}) //",
            "\u202e",
            "",
            " ",
            "\0",
            "\u0001\u001f\u007f\u0085\u2028",
            "\r\n\t",
            "\ud800",
            "x\udc00\ud800y",
            "${x} $x {{x}} %s",
            "x".repeat(101),
            "😀".repeat(129),
            "y".repeat(2_001),
            "z".repeat(100_000));

    private static final Arbitrary<Object> INTS = of(0, 1, -1, 2, 50, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private static final Arbitrary<Object> LONGS =
            of(0, 1, 2, -1, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, "7", 3.0);

    private static final Arbitrary<Object> FLOATS = of(0, -0.0, 0.5, 12.34, 12.345, 100, 1e308, -1e308, 4.9e-324);

    private static final Arbitrary<Object> TIMES = of(
            "2026-03-29T02:30:00Z",
            "2026-03-29T02:30:00.123456789+14:00",
            "0001-01-01T00:00:00Z",
            "0000-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "1582-10-10T12:00:00-00:01",
            "+300000000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00+18:00");

    private static final Arbitrary<Object> URLS = of(
            "http://a.invalid/x?y=%20#z",
            "https://user:word@a.invalid:99999/",
            "https://127.0.0.1:1/x",
            "https://[::1]/",
            "HTTPS://A.INVALID",
            "https:///",
            "mailto:a@b.invalid",
            "file:///x");

    private static final Arbitrary<Object> WRONG = of(
            "NaN",
            "Infinity",
            "-1",
            "true",
            "2026-02-30T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "2026-01-01T24:00:00+19:00",
            "2026-01-01",
            "http://",
            "http://a.invalid:x/",
            "://a.invalid/ /",
            true,
            2_147_483_648L,
            -1.5,
            new BigInteger("9223372036854775808"),
            new BigInteger("9".repeat(400)),
            new BigDecimal("1e400"),
            new BigDecimal("-1e-400"),
            new BigDecimal("1e999999999"),
            Double.NaN,
            new Token("NaN"),
            new Token("COMPLETED"),
            new Token("__typename"),
            new Token("\"\"\"a \" block\n\0\"\"\""),
            new Token("\"\\ud83d\\ude00 \\u{1f600} \\ud800\""),
            new Token("\"\ud800\""),
            new Token("$none"),
            new Token("0x1f"),
            new Token("}"),
            List.of(),
            List.of(List.of()),
            List.of(1, "a", true),
            Map.of(),
            Map.of("id", 1),
            Map.of("none", Map.of("x", List.of())));

    private FuzzedScalars() {}

    private static Arbitrary<Object> of(Object... values) {
        return Arbitraries.of(values);
    }

    /** Values that the scalar accepts; many of them break a rule of the column that they are for. */
    static Arbitrary<Object> of(String scalar) {
        return switch (scalar) {
            case "Int" -> INTS;
            case "Long" -> LONGS;
            case "Float", "BigDecimal" -> FLOATS;
            case "Boolean" -> of(true, false);
            case "DateTime" -> TIMES;
            case "Url" -> URLS;
            default -> Arbitraries.oneOf(SHORT, STRINGS);
        };
    }

    /** Values of any kind, where one of another kind is needed. */
    static Arbitrary<Object> wrong() {
        return Arbitraries.oneOf(WRONG, STRINGS, INTS, LONGS, FLOATS, TIMES, URLS);
    }
}
