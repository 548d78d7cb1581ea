package dev.sessiongraph.write.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks against a real HTTPS server, of which the client knows by its address alone. */
class CallbackClientTests {

    private static final String PASSWORD = "changeit";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration IMPATIENCE = Duration.ofMillis(800);

    private static final List<String> BODIES = new CopyOnWriteArrayList<>();
    private static final CountDownLatch END = new CountDownLatch(1);
    private static HttpsServer server;
    private static CallbackClient client;
    private static CallbackClient impatient;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("callback.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "callback",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=callback",
                        "-ext",
                        "SAN=IP:127.0.0.1,DNS:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", CallbackClientTests::answer);
        server.start();
        System.setProperty(TRUST_STORE, trusting(store, folder.resolve("trusted.jks")));
        try {
            client = new CallbackClient(List.of("127.0.0.1"), PATIENCE);
            impatient = new CallbackClient(List.of("127.0.0.1"), IMPATIENCE);
        } finally {
            System.clearProperty(TRUST_STORE);
        }
    }

    private static KeyStore keys(Path store) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    /** A store that trusts the other's certificate. */
    private static String trusting(Path store, Path trusted) throws IOException, GeneralSecurityException {
        KeyStore certificates = KeyStore.getInstance("JKS");
        certificates.load(null, null);
        certificates.setCertificateEntry("callback", keys(store).getCertificate("callback"));
        try (OutputStream out = Files.newOutputStream(trusted)) {
            certificates.store(out, PASSWORD.toCharArray());
        }
        return trusted.toString();
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterAll
    static void stop() throws IOException {
        END.countDown();
        client.close();
        impatient.close();
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        BODIES.clear();
    }

    /** Answers what the path says: a status, one only from the third time on, a redirect, or nothing for long. */
    private static void answer(HttpExchange exchange) throws IOException {
        BODIES.add(exchange.getRequestMethod() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String path = exchange.getRequestURI().getPath();
        int status = 200;
        switch (path) {
            case "/busy" -> status = BODIES.size() < 3 ? 503 : 204;
            case "/slow" -> awaitEnd();
            case "/error" -> status = 500;
            case "/moved" -> status = redirect(exchange, 302, "/done");
            case "/elsewhere" -> status = redirect(exchange, 308, "/done");
            case "/plain" -> status = redirect(exchange, 307, "http://127.0.0.1/done");
            case "/inside" ->
                status = redirect(
                        exchange,
                        307,
                        "https://localhost:" + server.getAddress().getPort() + "/done");
            case "/round" -> status = redirect(exchange, 307, "/round");
            default -> {}
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static int redirect(HttpExchange exchange, int status, String to) {
        exchange.getResponseHeaders().add("Location", to);
        return status;
    }

    private static void awaitEnd() {
        try {
            END.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int post(String path) throws IOException, RejectedUrl {
        return post(client, path);
    }

    private static int post(CallbackClient by, String path) throws IOException, RejectedUrl {
        return by.post(URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path), "{\"id\":1}");
    }

    @Test
    void postsJsonAndReturnsTheStatus() throws Exception {
        assertThat(post("/done")).isEqualTo(200);
        assertThat(BODIES).containsExactly("POST {\"id\":1}");
        assertThat(post("/error")).isEqualTo(500);
    }

    @Test
    void triesAgainWhileTheServerIsBusy() throws Exception {
        assertThat(post("/busy")).isEqualTo(204);
        assertThat(BODIES).hasSize(3);
    }

    @Test
    void followsRedirectsThatKeepTheMethod() throws Exception {
        assertThat(post("/elsewhere")).isEqualTo(200);
        assertThat(BODIES).containsExactly("POST {\"id\":1}", "POST {\"id\":1}");
        assertThat(post("/moved")).isEqualTo(302);
    }

    @Test
    void followsNoRedirectToWhatIsNotToBeCalled() {
        assertThatThrownBy(() -> post("/plain")).isInstanceOf(RejectedUrl.class).hasMessageContaining("https");
        assertThatThrownBy(() -> post("/inside"))
                .isInstanceOf(RejectedUrl.class)
                .hasMessageContaining("not public");
        assertThatThrownBy(() -> post("/round")).isInstanceOf(RejectedUrl.class);
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        assertThatThrownBy(() -> post(impatient, "/slow")).isInstanceOf(IOException.class);
        assertThat(BODIES)
                .as("on a busy machine some attempts do not even arrive in time")
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void callsNothingElse() {
        int port = server.getAddress().getPort();
        for (String url : List.of(
                "http://127.0.0.1:" + port + "/",
                "https://localhost:" + port + "/",
                "https://a:b@127.0.0.1:" + port + "/",
                "ftp://127.0.0.1/",
                "https:///done",
                "mailto:a@b")) {
            assertThatThrownBy(() -> client.post(URI.create(url), "{}")).isInstanceOf(RejectedUrl.class);
        }
        assertThat(BODIES).isEmpty();
    }
}
