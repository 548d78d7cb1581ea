package dev.sessiongraph.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustedDocumentsTests {

    private static final String TEXT = "{ hello }";

    private final TrustedDocuments documents = new TrustedDocuments(Map.of("Hello-1", TEXT), true);

    /** Clients send both in the same place. */
    @Test
    void idsHaveCapitalsAndHashesMayHaveThem() {
        String hash = DocumentReference.sha256(TEXT);
        for (String given : new String[] {"Hello-1", hash, hash.toUpperCase(Locale.ROOT)}) {
            assertThat(documents.text(new DocumentReference("extensions", given, true)))
                    .as(given)
                    .isEqualTo(TEXT);
        }
        assertThat(documents.text(new DocumentReference("extensions", "hello-1", true)))
                .isNull();
    }
}
