package dev.sessiongraph.server;

import dev.sessiongraph.server.http.Refusals;
import dev.sessiongraph.server.http.TokenCheck;
import dev.sessiongraph.store.StoreProperties;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.function.SingletonSupplier;

/**
 * Spring Security: a resource server where tokens are needed, and nothing at all where they are not. It is an
 * auto-configuration, so that a deployer's chain of filters takes the place of ours, and a decoder of theirs that of Spring
 * Boot's.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CHAIN = "sessionGraphSecurity";

    @Bean(CHAIN)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain chain(
            ObjectProvider<HttpSecurity> http,
            TokenCheck tokens,
            ObjectProvider<Refusals> refusals,
            GraphQlProperties graphQl,
            Environment environment) {
        return AccessMode.of(environment) == AccessMode.OPEN
                ? new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE)
                : withTokens(http.getObject(), tokens, refusals.getObject(), graphQl);
    }

    /** No sessions and no cookies, and so no need to protect forms; errors have been decided on before they are dispatched. */
    private static SecurityFilterChain withTokens(
            HttpSecurity http, TokenCheck tokens, Refusals refusals, GraphQlProperties graphQl) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(_ -> {}))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PublicPaths.of(graphQl))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(answering(refusals))
                        .jwt(jwt -> jwt.decoder(tokens::decode))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** Spring Security lets it be an error of the server that an identity provider is away. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }

    /** On an open server, Spring Security's filter would only copy requests. */
    @Bean
    static BeanPostProcessor withoutIdleFilter(Environment environment, ObjectProvider<SecurityFilterChain> chains) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DelegatingFilterProxyRegistrationBean filter
                        && AccessMode.of(environment) == AccessMode.OPEN
                        && chains.stream().allMatch(SecurityConfiguration::isIdle)) {
                    filter.setEnabled(false);
                }
                return bean;
            }
        };
    }

    private static boolean isIdle(SecurityFilterChain chain) {
        return chain.getFilters().isEmpty();
    }

    /** By the deployer's decoder, or the one that Spring Boot makes of its settings, or else the key in the store's folder. */
    @Bean
    TokenCheck tokenCheck(ObjectProvider<JwtDecoder> decoders, Environment environment) {
        var decoder = SingletonSupplier.of(() -> decoders.getIfAvailable(() -> ownDecoder(environment)));
        if (AccessMode.of(environment) == AccessMode.TOKEN) {
            decoder.obtain();
        }
        return new TokenCheck(decoder::obtain);
    }

    private static JwtDecoder ownDecoder(Environment environment) {
        if (AccessMode.hasTokenSettings(environment)) {
            throw new SettingException("spring.security.oauth2.resourceserver.jwt has no key to check tokens with;"
                    + " set its issuer-uri, jwk-set-uri or public-key-location.");
        }
        StoreProperties store = Binder.get(environment).bindOrCreate("session-graph.store", StoreProperties.class);
        return TokenKey.in(store.home()).decoder();
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer knownKeys() {
        return decoder -> decoder.jwtProcessorCustomizer(KnownKeys::in);
    }
}
