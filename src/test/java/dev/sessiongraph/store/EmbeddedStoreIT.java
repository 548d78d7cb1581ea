package dev.sessiongraph.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EmbeddedStoreIT {

    private static final DataSize SMALL = DataSize.ofMegabytes(16);

    @Test
    void aStoreInUseIsSaidInOneSentence() {
        Path home = TestNeo4j.folder("locked-");
        try (EmbeddedStore _ = EmbeddedStore.start(home, 0, SMALL)) {
            assertThatThrownBy(() -> EmbeddedStore.start(home, 0, SMALL))
                    .isInstanceOf(StoreException.InUse.class)
                    .hasMessage("The store in %s is in use by another process; stop that process, or use its server."
                            .formatted(home.toAbsolutePath()));
        }
    }

    @Test
    void aFolderThatCannotBeOneIsSaidInOneSentence() throws IOException {
        Path file = Files.createFile(TestNeo4j.folder("file-").resolve("taken"));

        assertThatThrownBy(() -> EmbeddedStore.start(file, 0, SMALL))
                .isInstanceOf(StoreException.Away.class)
                .hasMessageStartingWith("The store in %s cannot be opened: ".formatted(file.toAbsolutePath()));
    }
}
