package dev.sessiongraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidsTests {

    private static final String ID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9",
                "{0A1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}",
                "(0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9)",
                "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "{0A1B2C3D4E5F60718293A4B5C6D7E8F9}",
                " 0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\n"
            })
    void anySpellingOfAGuidIsRead(String text) {
        assertThat(Guids.read(text)).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "42",
                "null",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f90",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8fg",
                "0a1b2c3d4e5f-6071-8293-a4b5c6d7e8f9",
                "{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
                "{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9)",
                "{{0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9}}",
                "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9' OR 'a' = 'a",
                "٠a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
            })
    void nothingElseIsAGuid(String text) {
        assertThat(Guids.read(text)).isEmpty();
    }
}
