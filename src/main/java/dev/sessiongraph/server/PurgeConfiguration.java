package dev.sessiongraph.server;

import dev.sessiongraph.store.GraphStore;
import dev.sessiongraph.write.rules.DeletedRecordPurge;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Purges deleted records as often as the deployer wants, while the server runs; an import purges nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class PurgeConfiguration {

    @Bean
    DeletedRecordPurge purge(GraphStore store, ObjectProvider<Clock> clock, DeletedProperties properties) {
        return new DeletedRecordPurge(store, clock.getIfAvailable(Clock::systemUTC), properties.keep());
    }

    @Bean
    SchedulingConfigurer purgeSchedule(DeletedRecordPurge purge, DeletedProperties properties) {
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(purge::run, properties.purge(), properties.purge()));
    }
}
