package dev.sessiongraph.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps documents that were parsed and found valid, so that a client's next request with the same text starts with
 * execution. Bounded by the texts' length: a long document costs its share, and one that would take a sixteenth of the
 * room is not kept. Validity depends on the schema alone, which does not change while the server runs.
 */
@Component
public class DocumentCache implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> documents;
    private final long longest;

    DocumentCache(DocumentLimits limits) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(limits.cachedCharacters())
                .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
                .build();
        this.longest = limits.cachedCharacters() / 16;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = documents.getIfPresent(text);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry entry = parseAndValidate.apply(input);
        if (!entry.hasErrors() && text.length() < longest) {
            documents.put(text, entry);
        }
        return CompletableFuture.completedFuture(entry);
    }

    /** How many documents are kept now. */
    public long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }
}
