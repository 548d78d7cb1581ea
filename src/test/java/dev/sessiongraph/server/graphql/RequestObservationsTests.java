package dev.sessiongraph.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessiongraph.failure.RequestException.Unavailable;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.micrometer.common.KeyValue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;

class RequestObservationsTests {

    private static String tags() {
        var context = new ExecutionRequestObservationContext(
                ExecutionInput.newExecutionInput("{ hello }").build());
        context.setExecutionResult(ExecutionResult.newExecutionResult()
                .addError(ResponseError.of(new Unavailable("No answer.", null)))
                .build());
        return new RequestObservations()
                .getLowCardinalityKeyValues(context).stream()
                        .map(KeyValue::getValue)
                        .collect(Collectors.joining(" "));
    }

    @Test
    void aRequestThatItsClientLeavesIsNoFailure() {
        assertThat(tags()).contains("UNAVAILABLE", "REQUEST_ERROR");
        Thread.currentThread().interrupt();
        try {
            assertThat(tags()).contains("CANCELED").doesNotContain("UNAVAILABLE", "ERROR");
        } finally {
            Thread.interrupted();
        }
    }
}
