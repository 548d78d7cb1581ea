package dev.sessiongraph.server;

import dev.sessiongraph.server.graphql.DocumentFileException;
import dev.sessiongraph.server.graphql.DocumentFiles;
import dev.sessiongraph.server.graphql.TrustedDocuments;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The GraphQL documents that are stored with the server.
 *
 * @param documents file or folder with trusted documents, as Relay's compiler or Apollo's manifest tool writes them
 * @param documentsOnly whether all other documents are refused
 */
@ConfigurationProperties("session-graph")
record DocumentProperties(
        @DefaultValue("") String documents,
        @DefaultValue("false") boolean documentsOnly) {

    TrustedDocuments trusted() {
        if (documents.isBlank()) {
            if (documentsOnly) {
                throw new DocumentFileException(
                        "SESSION_GRAPH_DOCUMENTS_ONLY is true, but SESSION_GRAPH_DOCUMENTS names"
                                + " no file or folder: every request would be refused");
            }
            return new TrustedDocuments(Map.of(), false);
        }
        return new TrustedDocuments(DocumentFiles.read(Path.of(documents)), documentsOnly);
    }
}
