package dev.sessiongraph.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResponseWriterTests {

    @Test
    void writesWhatJacksonWrites() throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", "quote \" back \\ line \n tab \t null \0 é \u2028 😀");
        body.put(
                "näme \"x\"", List.of(1, 2L, true, 1.5, 1e300, Long.MIN_VALUE, new BigDecimal("1.10"), BigInteger.TEN));
        body.put("list", Arrays.asList(null, List.of(), Map.of(), Map.of("a", Map.of("b", List.of("c")))));
        body.put("none", null);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new ResponseWriter().write(body, written);
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(new JsonMapper().writeValueAsString(body));
    }

    @Test
    void failsIfTheClientClosesTheConnection() {
        IOException gone = new IOException("gone");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw gone;
            }
        };
        assertThatThrownBy(() -> new ResponseWriter().write(Map.of("a", "x".repeat(100_000)), closed))
                .isSameAs(gone);
    }
}
