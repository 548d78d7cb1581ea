package dev.sessiongraph.server.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sessiongraph.failure.ErrorCode;
import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the document that a request only names: one of the {@link TrustedDocuments}, or one that a client registered by
 * sending it once with its hash, as Apollo's automatic persisted queries do. From then on it is handled like any other, with
 * the same limits. Only a valid document is registered, and all of them together are as limited as the {@link DocumentCache}.
 */
@Component
public class PersistedDocuments extends SimplePerformantInstrumentation implements PreparsedDocumentProvider {

    /** What Apollo's clients compare with the error's message. */
    private static final String NOT_FOUND = "PersistedQueryNotFound";

    private static final String ONLY_TRUSTED = "This server answers only documents that are stored with it";

    private final DocumentCache documents;
    private final TrustedDocuments trusted;
    private final Cache<String, String> registered;
    private final long longest;

    PersistedDocuments(DocumentCache documents, TrustedDocuments trusted, DocumentLimits limits) {
        this.documents = documents;
        this.trusted = trusted;
        this.registered = Caffeine.newBuilder()
                .maximumWeight(limits.cachedCharacters())
                .recordStats()
                .weigher((String hash, String text) -> hash.length() + text.length())
                .build();
        this.longest = limits.cachedCharacters() / 16;
    }

    /** So that all that comes later, such as a log, sees the text; what is unknown or wrong keeps the marker. */
    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        if (!isMarked(input)) {
            return input;
        }
        try {
            DocumentReference reference = DocumentReference.of(input);
            String text = reference == null ? null : text(reference);
            return text == null ? input : input.transform(found -> found.query(text));
        } catch (BadUserInput malformed) {
            return input;
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        DocumentReference reference;
        try {
            reference = DocumentReference.of(input);
            if (reference != null && !isMarked(input)) {
                requireMatch(reference, input.getQuery());
            }
        } catch (BadUserInput wrong) {
            return refused(ResponseError.of(wrong));
        }
        if (reference != null && isMarked(input)) {
            return refused(unknown(reference));
        }
        if (!trusted.allow(input.getQuery())) {
            return refused(ResponseError.of(ErrorCode.FORBIDDEN, ONLY_TRUSTED + "; this one is not"));
        }
        CompletableFuture<PreparsedDocumentEntry> prepared = documents.getDocumentAsync(input, parseAndValidate);
        return reference == null ? prepared : prepared.thenApply(entry -> registered(reference, input, entry));
    }

    private static boolean isMarked(ExecutionInput input) {
        return input.getQuery().equals(ExecutionInput.PERSISTED_QUERY_MARKER);
    }

    private @Nullable String text(DocumentReference reference) {
        String stored = trusted.text(reference);
        return stored != null || !reference.hash() ? stored : registered.getIfPresent(reference.lowerCaseId());
    }

    /** A text that comes with its reference must be the very document. */
    private void requireMatch(DocumentReference reference, String text) {
        if (text.equals(text(reference))) {
            return;
        }
        if (!reference.hash()) {
            throw new BadUserInput(reference.path(), ViolationRule.DOCUMENT, "is not the id of the query beside it");
        }
        if (!DocumentReference.sha256(text).equals(reference.lowerCaseId())) {
            String message = "is not the SHA-256 of the query beside it, in hexadecimal digits";
            throw new BadUserInput(reference.path(), ViolationRule.DOCUMENT, message);
        }
    }

    private ResponseError unknown(DocumentReference reference) {
        String none = "there is no document with the id " + reference.id();
        if (trusted.only()) {
            return ResponseError.of(ErrorCode.FORBIDDEN, ONLY_TRUSTED + "; " + none);
        }
        return ResponseError.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, reference.hash() ? NOT_FOUND : none);
    }

    private PreparsedDocumentEntry registered(
            DocumentReference reference, ExecutionInput input, PreparsedDocumentEntry entry) {
        String text = input.getQuery();
        if (!entry.hasErrors() && reference.hash() && text.length() < longest && trusted.text(reference) == null) {
            registered.asMap().putIfAbsent(reference.lowerCaseId(), text);
        }
        return entry;
    }

    private static CompletableFuture<PreparsedDocumentEntry> refused(ResponseError error) {
        return CompletableFuture.completedFuture(new PreparsedDocumentEntry(error));
    }

    public Cache<?, ?> cache() {
        return registered;
    }

    /** How many documents are registered now. */
    public long size() {
        registered.cleanUp();
        return registered.estimatedSize();
    }
}
