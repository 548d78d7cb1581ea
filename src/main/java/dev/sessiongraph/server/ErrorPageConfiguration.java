package dev.sessiongraph.server;

import dev.sessiongraph.server.http.ErrorPage;
import dev.sessiongraph.server.http.PagePaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Our page of errors takes the place of Spring Boot's Whitelabel page, and of nothing else: a deployer's {@code ErrorController},
 * {@code ErrorViewResolver}, view {@code error} or file {@code error/404.html} goes before it, as in any Spring Boot server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ErrorPageConfiguration {

    private static final String VIEW = "error";

    /** A bean of that name beside a deployer's would fail the start; so Spring Boot's is replaced where it is the one in use. */
    @Bean
    static BeanPostProcessor errorPage(ObjectProvider<PagePaths> paths) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(VIEW) && isWhitelabel(bean) ? new ErrorPage(paths.getObject()) : bean;
            }
        };
    }

    private static boolean isWhitelabel(Object view) {
        return view.getClass().getEnclosingClass() == ErrorMvcAutoConfiguration.class;
    }
}
