package dev.sessiongraph.server.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the deployer stored with the server, by their ids and by the SHA-256 of their texts. Where only these
 * are answered, a request may still send the text of one of them.
 */
public final class TrustedDocuments {

    private final Map<String, String> named;
    private final Map<String, String> referenced = new HashMap<>();
    private final Set<String> texts;
    private final boolean only;

    /**
     * @param named the texts by their ids
     * @param only whether no other document is answered
     */
    public TrustedDocuments(Map<String, String> named, boolean only) {
        this.named = Map.copyOf(named);
        this.texts = Set.copyOf(named.values());
        this.only = only;
        texts.forEach(text -> referenced.put(DocumentReference.sha256(text), text));
        named.forEach((id, text) -> referenced.put(DocumentReference.key(id), text));
    }

    @Nullable
    String text(DocumentReference reference) {
        String named = referenced.get(reference.id());
        return named == null && reference.hash() ? referenced.get(reference.lowerCaseId()) : named;
    }

    /** Whether a document may be answered. */
    boolean allow(String text) {
        return !only || texts.contains(text);
    }

    boolean only() {
        return only;
    }

    Map<String, String> named() {
        return named;
    }
}
