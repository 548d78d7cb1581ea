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
 * Caches documents that were parsed and are valid, so that the next request with the same text starts with execution. The
 * limit is the length of all texts together: a longer document uses more of it, and one that would use a sixteenth is not
 * cached. Validity depends on the schema alone, which does not change while the server runs.
 */
@Component
public class DocumentCache implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> documents;
    private final long longest;

    DocumentCache(DocumentLimits limits) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(limits.cachedCharacters())
                .recordStats()
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

    public Cache<?, ?> cache() {
        return documents;
    }

    /** How many documents are cached now. */
    public long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }
}
