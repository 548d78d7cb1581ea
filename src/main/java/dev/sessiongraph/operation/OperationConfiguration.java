package dev.sessiongraph.operation;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.cypher.CypherCompiler;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.Ids;
import dev.sessiongraph.plan.Planner;
import dev.sessiongraph.store.GraphStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the operations together, so that no other room has to know what they are made of. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OperationConfiguration {

    @Bean
    Reading reading(Model model, Planner planner, GraphStore store) {
        return new Reading(model, planner, new Access(), new CypherCompiler(model), store);
    }

    @Bean
    Writing writing(
            Model model,
            Planner planner,
            GraphStore store,
            ObjectProvider<Clock> clock,
            CallbackClient callbacks,
            @Value("${session-graph.deleted.keep:30d}") Duration keep,
            @Value("${session-graph.caller:00000000-0000-4000-8000-000000000000}") String caller) {
        String user = Ids.read(caller)
                .orElseThrow(() -> new IllegalArgumentException("session-graph.caller is no GUID: " + caller));
        return new Writing(
                model,
                planner,
                new Access(),
                new CypherCompiler(model),
                store,
                clock.getIfAvailable(Clock::systemUTC),
                callbacks,
                keep,
                user);
    }

    @Bean
    CallbackClient callbackClient(
            @Value("${session-graph.callback.hosts:}") List<String> allowedHosts,
            @Value("${session-graph.callback.timeout:5s}") Duration timeout) {
        return new CallbackClient(allowedHosts, timeout);
    }

    @Bean
    Purge purge(
            Model model,
            GraphStore store,
            ObjectProvider<Clock> clock,
            @Value("${session-graph.deleted.keep:30d}") Duration keep) {
        return new Purge(model, store, clock.getIfAvailable(Clock::systemUTC), keep);
    }

    @Bean
    BulkWriter bulkWriter(Model model, GraphStore store) {
        return new BulkWriter(model, store);
    }
}
