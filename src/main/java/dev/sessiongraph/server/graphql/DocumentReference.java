package dev.sessiongraph.server.graphql;

import dev.sessiongraph.failure.RequestException.BadUserInput;
import dev.sessiongraph.failure.ViolationRule;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a request names its document instead of sending it, or along with it: by the parameter {@code documentId} of GraphQL
 * over HTTP, or by Apollo's {@code extensions.persistedQuery}.
 *
 * @param path where the request has it
 * @param id the id, or the SHA-256 of the text in hexadecimal digits
 * @param hash whether it can be the SHA-256, and the document one that a client registered
 */
record DocumentReference(String path, String id, boolean hash) {

    private static final String DOCUMENT_ID = "documentId";
    private static final String PERSISTED_QUERY = "persistedQuery";
    private static final String EXTENSION = "extensions." + PERSISTED_QUERY;
    private static final String SHA_256 = "sha256:";

    /** Where the parameter {@code documentId} is kept for {@link #of}, since graphql-java does not know it. */
    static void keep(String documentId, GraphQLContext context) {
        context.put(DOCUMENT_ID, documentId);
    }

    /** Whether a request with these extensions names its document. */
    static boolean isIn(Map<String, ?> extensions) {
        return extensions.get(PERSISTED_QUERY) != null;
    }

    /** The input's reference, or null if it has none. */
    static @Nullable DocumentReference of(ExecutionInput input) {
        String documentId = input.getGraphQLContext().get(DOCUMENT_ID);
        if (!isIn(input.getExtensions())) {
            return documentId == null
                    ? null
                    : new DocumentReference(DOCUMENT_ID, key(documentId), documentId.startsWith(SHA_256));
        }
        if (documentId != null) {
            throw new BadUserInput(
                    DOCUMENT_ID, ViolationRule.DOCUMENT, "comes instead of " + EXTENSION + ", not with it");
        }
        if (!(input.getExtensions().get(PERSISTED_QUERY) instanceof Map<?, ?> persisted)) {
            throw new BadUserInput(EXTENSION, ViolationRule.DOCUMENT, "must be a JSON object");
        }
        if (!(persisted.get("version") instanceof Number version) || version.doubleValue() != 1) {
            throw new BadUserInput(
                    EXTENSION + ".version", ViolationRule.DOCUMENT, "must be 1; no other version is supported");
        }
        if (!(persisted.get("sha256Hash") instanceof String hash) || hash.isBlank()) {
            throw new BadUserInput(EXTENSION + ".sha256Hash", ViolationRule.DOCUMENT, "must be a string");
        }
        return new DocumentReference(EXTENSION + ".sha256Hash", hash, true);
    }

    /** The id as the digits of a hash are written, which clients may write in capitals. */
    String lowerCaseId() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The id without the prefix by which GraphQL over HTTP marks a SHA-256. */
    static String key(String id) {
        return id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
