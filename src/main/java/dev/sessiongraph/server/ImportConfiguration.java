package dev.sessiongraph.server;

import dev.sessiongraph.exchange.Importer;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.server.http.ImportEndpoint;
import dev.sessiongraph.write.bulk.BulkWriter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The importer, and the path at which the server accepts a page to import. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    Importer importer(Model model, BulkWriter writer) {
        return new Importer(model, writer);
    }

    @Bean
    @ConditionalOnWebApplication
    RouterFunction<ServerResponse> importRoutes(ImportEndpoint endpoint) {
        return PathRoute.of("/import", endpoint::handle, HttpMethod.POST);
    }
}
