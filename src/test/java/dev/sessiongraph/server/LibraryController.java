package dev.sessiongraph.server;

import dev.sessiongraph.failure.RequestException;
import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** What a deployer adds in Spring's usual ways: fields of their own, and fields of our types. */
@TestComponent
@Controller
class LibraryController {

    static final ThreadLocal<String> CALLER = new ThreadLocal<>();

    record Book(String title) {}

    record Film(String title, int minutes) {}

    record Author(String name) {}

    record FlowSession(String id, String logicalName, boolean isStub, String name) {}

    static final class Unknown extends RuntimeException {

        Unknown() {
            super("secret: MATCH (n)");
        }
    }

    @QueryMapping
    Book book(@Argument String title) {
        return new Book(title);
    }

    @QueryMapping
    List<Book> books() {
        return List.of(new Book("Emma"), new Book("Persuasion"));
    }

    @QueryMapping
    List<Object> shelf() {
        return List.of(new Book("Emma"), new Film("Metropolis", 153));
    }

    @QueryMapping
    List<Object> anyOf() {
        return shelf();
    }

    @QueryMapping
    FlowSession favourite() {
        return new FlowSession("20000000-0000-4000-8000-000000000009", "flowsession", false, "Nightly");
    }

    @QueryMapping
    String broken(@Argument String how) {
        switch (how) {
            case "handled" -> throw new IllegalStateException("it is Monday");
            case "resolved" -> throw new UnsupportedOperationException("no");
            case "ours" -> throw new RequestException.Unavailable("The library is closed.", null);
            default -> throw new Unknown();
        }
    }

    @GraphQlExceptionHandler
    GraphQLError handle(IllegalStateException thrown, DataFetchingEnvironment environment) {
        return GraphQLError.newError()
                .message("handled: " + thrown.getMessage())
                .errorType(ErrorType.BAD_REQUEST)
                .path(environment.getExecutionStepInfo().getPath())
                .build();
    }

    /** Runs on another thread. */
    @QueryMapping
    Callable<String> caller() {
        return () -> String.valueOf(CALLER.get());
    }

    @BatchMapping
    Map<Book, Author> author(List<Book> books) {
        Author author = new Author("Jane Austen (" + books.size() + ")");
        return books.stream().collect(java.util.stream.Collectors.toMap(book -> book, _ -> author));
    }

    @SchemaMapping(typeName = "FlowSession")
    double cost(Map<String, Object> session) {
        return String.valueOf(session.get("id")).endsWith("1") ? 1.5 : 9.5;
    }

    @SchemaMapping(typeName = "FlowSession")
    CompletableFuture<List<String>> notes(Map<String, Object> session, DataLoader<String, List<String>> notes) {
        return notes.load(String.valueOf(session.get("id")));
    }

    @SubscriptionMapping
    Flux<Integer> count(@Argument int to) {
        return Flux.range(1, to);
    }
}
