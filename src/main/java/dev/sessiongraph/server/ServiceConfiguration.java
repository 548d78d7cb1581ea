package dev.sessiongraph.server;

import dev.sessiongraph.access.Access;
import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.CallerSearch;
import dev.sessiongraph.access.SecuredColumns;
import dev.sessiongraph.access.StandardRoles;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.read.QueryService;
import dev.sessiongraph.read.RecordCounts;
import dev.sessiongraph.read.plan.QueryPlanner;
import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.write.MutationService;
import dev.sessiongraph.write.bulk.BulkWriter;
import dev.sessiongraph.write.callback.CallbackClient;
import dev.sessiongraph.write.rules.WriteRules;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Makes what reads and writes records, so that no other package has to know its parts. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Bean
    Access access(GraphStore store, SecuredColumns secured) {
        return new Access(store, secured);
    }

    @Bean
    SecuredColumns securedColumns(Model model, SecuredColumnProperties properties) {
        try {
            return SecuredColumns.of(model, properties.accessSecured());
        } catch (IllegalArgumentException wrong) {
            throw new SettingException(
                    "session-graph.access-secured",
                    String.valueOf(wrong.getMessage()),
                    String.join(",", properties.accessSecured()));
        }
    }

    /** The two roles that every store has are created once it is open. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner standardRoles(Model model, GraphStore store, ObjectProvider<Clock> clock) {
        return _ -> new StandardRoles(model, store).create(clock.getIfAvailable(Clock::systemUTC));
    }

    /** The caller of operations that no transport brings; where tokens are needed, somebody without rights. */
    @Bean
    Caller caller(SessionGraphProperties properties, Environment environment) {
        return AccessMode.of(environment) == AccessMode.OPEN
                ? Caller.open(Guids.read(properties.caller()).orElseThrow())
                : new Caller(NOBODY, null, false, Set.of());
    }

    @Bean
    CallerSearch callerSearch(GraphStore store, AccessProperties properties) {
        return new CallerSearch(store, properties.claimRules());
    }

    @Bean
    QueryService queryService(Model model, QueryPlanner planner, Access access, GraphStore store) {
        return new QueryService(model, planner, access, store);
    }

    @Bean
    RecordCounts recordCounts(Model model, Access access, GraphStore store) {
        return new RecordCounts(model, access, store);
    }

    @Bean
    WriteRules writeRules(
            Model model,
            Access access,
            ObjectProvider<Clock> clock,
            DeletedProperties deleted,
            SessionGraphProperties properties) {
        return new WriteRules(
                model,
                access,
                clock.getIfAvailable(Clock::systemUTC),
                deleted.keep(),
                properties.shareToPreviousOwner());
    }

    @Bean
    MutationService mutationService(
            QueryPlanner planner, Access access, GraphStore store, WriteRules rules, CallbackClient callbacks) {
        return new MutationService(planner, access, store, rules, callbacks);
    }

    @Bean
    CallbackClient callbackClient(CallbackProperties properties) {
        return new CallbackClient(properties.hosts(), properties.timeout());
    }

    @Bean
    BulkWriter bulkWriter(Model model, GraphStore store, Access access) {
        return new BulkWriter(model, store, access::drop);
    }
}
