package dev.sessiongraph.write.callback;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON to URLs that clients have given: only by HTTPS, and only to {@linkplain PublicAddresses public addresses}, also
 * after redirects. A redirect is followed if it keeps the method. Time and attempts are limited; of a response only the
 * status is read.
 */
public final class CallbackClient implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final int MOST_PORTS = 65_535;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<Integer> KEEP_METHOD = Set.of(307, 308);
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private final CloseableHttpClient client;
    private final Duration timeout;

    /**
     * @param allowedHosts hosts that can have any address
     * @param timeout for each attempt
     */
    public CallbackClient(List<String> allowedHosts, Duration timeout) {
        this.timeout = timeout;
        Timeout each = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(allowedHosts))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(each)
                        .setResponseTimeout(each)
                        .setMaxRedirects(5)
                        .build())
                .setRedirectStrategy(new SecureRedirects())
                .setUserAgent("session-graph")
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static final class SecureRedirects extends DefaultRedirectStrategy {

        @Override
        public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
                throws ProtocolException {
            return KEEP_METHOD.contains(response.getCode()) && super.isRedirected(request, response, context);
        }

        @Override
        public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context)
                throws HttpException {
            URI target = super.getLocationURI(request, response, context);
            if (!"https".equalsIgnoreCase(target.getScheme())) {
                throw new RedirectException("it redirects to a URL that is not https");
            }
            return target;
        }
    }

    /**
     * The status of the URL's response, that of the last attempt.
     *
     * @throws RejectedUrl if the URL must not be called
     * @throws IOException if it does not respond
     */
    int post(URI url, String json) throws RejectedUrl, IOException {
        if (!"https".equalsIgnoreCase(url.getScheme())
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getPort() > MOST_PORTS) {
            throw new RejectedUrl("it must be an https URL with a host, a valid port and no user");
        }
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == ATTEMPTS;
            try {
                int status = attempt(url, json);
                if (last || !PASSING.contains(status)) {
                    return status;
                }
            } catch (RejectedHost rejected) {
                throw new RejectedUrl(String.valueOf(rejected.getMessage()));
            } catch (IOException failed) {
                if (last
                        || failed instanceof UnknownHostException
                        || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos() << attempt);
        }
    }

    private int attempt(URI url, String json) throws RejectedUrl, IOException {
        HttpPost post = new HttpPost(url);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .execute(post::cancel);
        try (ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(post), post, null)) {
            return response.getCode();
        } catch (ClientProtocolException failed) {
            if (failed.getCause() instanceof RedirectException redirect) {
                throw new RejectedUrl(String.valueOf(redirect.getMessage()));
            }
            throw failed;
        } catch (HttpException rejected) {
            throw new RejectedUrl(String.valueOf(rejected.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
