package dev.sessiongraph.server.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AbortExecutionException;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Warns at the start of trusted documents that no request can get an answer to, since they do not fit the schema or exceed a
 * limit. Only a warning, because the clients of one server need not all be of the same age.
 */
@Component
@ConditionalOnWebApplication
public class TrustedDocumentCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedDocumentCheck.class);

    private final TrustedDocuments documents;
    private final GraphQlSource source;
    private final RequestGuard guard;
    private final DocumentLimits limits;

    TrustedDocumentCheck(TrustedDocuments documents, GraphQlSource source, RequestGuard guard, DocumentLimits limits) {
        this.documents = documents;
        this.source = source;
        this.guard = guard;
        this.limits = limits;
    }

    @Override
    public void afterSingletonsInstantiated() {
        new TreeMap<>(documents.named()).forEach((id, text) -> {
            String reason = reason(text, source.schema());
            if (reason != null) {
                LOG.warn("The trusted document {} cannot be answered: {}", id, reason);
            }
        });
    }

    private @Nullable String reason(String text, GraphQLSchema schema) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text)
                .graphQLContext(context -> context.put(ParserOptions.class, limits.parserOptions()))
                .locale(Locale.ENGLISH)
                .build();
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        try {
            guard.checkDocument(parsed.getDocument(), parsed.getSyntaxException());
        } catch (AbortExecutionException tooLarge) {
            return tooLarge.getUnderlyingErrors().iterator().next().getMessage();
        }
        if (parsed.isFailure()) {
            return parsed.getSyntaxException().getMessage();
        }
        List<? extends GraphQLError> errors = ParseAndValidate.validate(schema, parsed.getDocument(), Locale.ENGLISH);
        return errors.isEmpty() ? null : errors.getFirst().getMessage();
    }
}
