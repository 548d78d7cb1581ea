package dev.sessiongraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperatorPropertiesTests {

    @Test
    void explainsByDefaultWhereOnlyThisMachineAsks() throws UnknownHostException {
        var defaults = new OperatorProperties(null, Duration.ofSeconds(1));

        assertThat(defaults.explains(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(defaults.explains(InetAddress.getByName("::1"))).isTrue();
        assertThat(defaults.explains(InetAddress.getByName("0.0.0.0"))).isFalse();
        assertThat(defaults.explains(null)).isFalse();
    }

    @Test
    void explainsAsSet() throws UnknownHostException {
        InetAddress all = InetAddress.getByName("0.0.0.0");

        assertThat(new OperatorProperties(true, Duration.ZERO).explains(all)).isTrue();
        assertThat(new OperatorProperties(false, Duration.ZERO).explains(InetAddress.getLoopbackAddress()))
                .isFalse();
    }
}
