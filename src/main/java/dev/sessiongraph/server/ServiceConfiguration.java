package dev.sessiongraph.server;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.cypher.CypherCompiler;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.write.MutationService;
import dev.sessiongraph.write.bulk.BulkWriter;
import dev.sessiongraph.write.callback.CallbackClient;
import dev.sessiongraph.write.rules.DeletedRecordPurge;
import dev.sessiongraph.write.rules.WriteRules;
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
class ServiceConfiguration {

    @Bean
    QueryService reading(Model model, QueryPlanner planner, GraphStore store) {
        return new QueryService(model, planner, new Access(), new CypherCompiler(model), store);
    }

    @Bean
    MutationService writing(
            Model model,
            QueryPlanner planner,
            GraphStore store,
            ObjectProvider<Clock> clock,
            CallbackClient callbacks,
            @Value("${session-graph.deleted.keep:30d}") Duration keep,
            @Value("${session-graph.caller:00000000-0000-4000-8000-000000000000}") String caller) {
        String user = Guids.read(caller)
                .orElseThrow(() -> new IllegalArgumentException("session-graph.caller is no GUID: " + caller));
        return new MutationService(
                planner,
                new Access(),
                store,
                new WriteRules(model, clock.getIfAvailable(Clock::systemUTC), keep, user),
                callbacks);
    }

    @Bean
    CallbackClient callbackClient(
            @Value("${session-graph.callback.hosts:}") List<String> allowedHosts,
            @Value("${session-graph.callback.timeout:5s}") Duration timeout) {
        return new CallbackClient(allowedHosts, timeout);
    }

    @Bean
    DeletedRecordPurge purge(
            GraphStore store, ObjectProvider<Clock> clock, @Value("${session-graph.deleted.keep:30d}") Duration keep) {
        return new DeletedRecordPurge(store, clock.getIfAvailable(Clock::systemUTC), keep);
    }

    @Bean
    BulkWriter bulkWriter(Model model, GraphStore store) {
        return new BulkWriter(model, store);
    }
}
