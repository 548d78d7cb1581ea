package dev.sessiongraph.server.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * The schema that clients see, as SDL for their code generators: with the fields and types that were added to the annotated
 * one, and without the directives that only the server reads.
 */
@Component
public class SchemaText {

    private final String text;

    @Autowired
    SchemaText(GraphQlSource source) {
        this(source.schema());
    }

    SchemaText(GraphQLSchema schema) {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(false)
                .includeDirectives(DirectiveInfo::isGraphqlSpecifiedDirective);
        this.text = new SchemaPrinter(options).print(schema);
    }

    public String text() {
        return text;
    }
}
