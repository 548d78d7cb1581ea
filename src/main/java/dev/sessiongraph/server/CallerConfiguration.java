package dev.sessiongraph.server;

import dev.sessiongraph.access.Caller;
import dev.sessiongraph.access.CallerSearch;
import dev.sessiongraph.model.Guids;
import dev.sessiongraph.server.graphql.ErrorMapping;
import dev.sessiongraph.server.http.CallerFilter;
import dev.sessiongraph.server.http.Callers;
import dev.sessiongraph.server.http.Refusals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who asks, on an open server and on one that needs tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class CallerConfiguration {

    /** Right behind Spring Security's filters. */
    private static final int ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    Callers callers(
            SessionGraphProperties properties,
            AccessProperties access,
            ObjectProvider<CallerSearch> search,
            Environment environment) {
        String user = Guids.read(properties.caller()).orElseThrow();
        Caller open = AccessMode.of(environment) == AccessMode.OPEN ? Caller.open(user) : null;
        return new Callers(open, search::getObject, access.rolesByValue());
    }

    @Bean
    Refusals refusals(ErrorMapping errors) {
        return new Refusals(errors);
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(Callers callers, Refusals refusals, Environment environment) {
        var filter = new FilterRegistrationBean<>(new CallerFilter(callers, refusals));
        filter.setOrder(ORDER);
        filter.setEnabled(AccessMode.of(environment) == AccessMode.TOKEN);
        return filter;
    }
}
