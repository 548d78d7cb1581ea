package dev.sessiongraph.operation;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.cypher.CypherCompiler;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.plan.Planner;
import dev.sessiongraph.store.GraphStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the operations together, so that no other room has to know what they are made of. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    Reading reading(Model model, Planner planner, GraphStore store) {
        return new Reading(model, planner, new Access(), new CypherCompiler(model), store);
    }

    @Bean
    BulkWriter bulkWriter(Model model, GraphStore store) {
        return new BulkWriter(model, store);
    }
}
