package dev.sessiongraph;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs the command {@code import} or {@code token}. */
@SpringBootApplication
public class SessionGraphApplication {

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (!words.isEmpty() && words.getFirst().equals("import")) {
            System.exit(ImportApplication.run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("token")) {
            System.exit(new TokenApplication(System.out, System.err).run(words.subList(1, words.size())));
        }
        SpringApplication.run(SessionGraphApplication.class, arguments);
    }
}
