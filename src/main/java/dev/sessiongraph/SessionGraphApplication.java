package dev.sessiongraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class SessionGraphApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SessionGraphApplication.class, arguments);
    }
}
