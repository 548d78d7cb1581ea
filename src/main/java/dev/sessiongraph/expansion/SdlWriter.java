package dev.sessiongraph.expansion;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Writes type definitions in SDL, with a description before each element. */
final class SdlWriter {

    /** The fields that every record has, beside those of the annotated schema. */
    private static final Map<String, String> GENERATED = Map.of(
            "isStub", "True if the record is known only from lookups.",
            "version", "The record's version, which increases with every change.");

    private final Map<String, ObjectTypeDefinition> given = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** @param given the definitions of the annotated schema */
    SdlWriter(TypeDefinitionRegistry given) {
        given.getTypes(ObjectTypeDefinition.class).forEach(type -> this.given.put(type.getName(), type));
    }

    SdlWriter open(String description, String head) {
        return describe("", description).line(head + " {");
    }

    SdlWriter extend(String head) {
        return line(head + " {");
    }

    SdlWriter field(String description, String definition) {
        return describe("  ", description).line("  " + definition);
    }

    /** A field whose definition exists already. */
    SdlWriter definition(String definition) {
        return line(definition.indent(2).stripTrailing());
    }

    SdlWriter close() {
        return line("}");
    }

    /** The description of a field of a table's type. */
    String description(String type, String field) {
        return Stream.ofNullable(given.get(type))
                .flatMap(object -> object.getFieldDefinitions().stream())
                .filter(each -> each.getName().equals(field))
                .flatMap(each -> Stream.ofNullable(each.getDescription()))
                .map(description -> description.getContent().replace('\n', ' '))
                .findFirst()
                .orElseGet(() -> GENERATED.getOrDefault(field, "Its `" + field + "`."));
    }

    /** The arguments of a connection. */
    String pageArguments(TypeNames names, String type) {
        return """
            (
                "The filter."
                where: %s
                "The order; ties by id."
                orderBy: [%s!]
                "How many, from the start."
                first: Int
                "After this cursor."
                after: String
                "How many, from the end."
                last: Int
                "Before this cursor."
                before: String
              )""".formatted(names.where(type), names.orderBy(type));
    }

    private SdlWriter describe(String indent, String description) {
        return line(indent + "\"" + description.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    private SdlWriter line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
