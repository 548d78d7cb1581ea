package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.ModelReader;
import dev.sessiongraph.model.ModelSource;
import dev.sessiongraph.server.graphql.TestSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.StringReader;
import java.util.List;
import java.util.function.BiConsumer;

/** A model of three tables, on which each family of types is written alone: a rich one, a plain one, a listed one. */
final class TinyModel {

    /** The directives and interfaces of the real schema. */
    private static final String PRELUDE = TestSchema.text("session-graph/schema.graphqls")
            .replaceFirst("(?s)(\"[^\"]*\"\\s*)?type ProcessSession .*", "");

    private static final String CRATE = """
        type Crate @table(logicalName: "crate", schemaName: "Crate", primaryId: "crateid", plural: "crates")%s {
          id: ID! @column(name: "CrateId", type: Uniqueidentifier)
          "What is written on the crate."
          name: String @column(name: "Name", type: String)
          weight: Float @column(name: "Weight", type: Double, valid: [Create, Read])
          packedOn: DateTime @column(name: "PackedOn", type: DateTime, valid: [Read, Update])
          shippedOn: DateTime @column(name: "ShippedOn", type: DateTime, valid: [Read])
          storedMs: Long @duration(from: "packedOn", to: "shippedOn")
          color: CrateColor @column(name: "Color", type: Picklist)
          colorLabel: String @derived(from: "color", part: Label)
          truck: Truck @column(name: "TruckId", type: Lookup)
            @lookup(reverse: "crates", reverseDescription: "Crates in this truck.")
          about: RegardingTarget @column(name: "AboutId", type: Lookup)
            @lookup(reverse: "crates", reverseDescription: "Crates about this record.")
          stops: [Truck!]! @lookup(edge: "STOP", reverse: "stopCrates", reverseDescription: "Crates that stop here.")
        }
        enum CrateColor { RED @choice(value: 1, label: "Red"), BLUE @choice(value: 2, label: "Blue") }
        type Truck @table(logicalName: "truck", schemaName: "Truck", primaryId: "truckid") { id: ID! name: String }
        """;

    private static final String LIST = "logicalName,type\nharbor,Harbor\n";

    private TinyModel() {}

    /** What the family writes, without descriptions. */
    static String write(BiConsumer<Model, SdlWriter> family) {
        return write(family, "");
    }

    /** The same if the reference documents these messages of the rich table. */
    static String writeWithMessages(BiConsumer<Model, SdlWriter> family, String... messages) {
        return write(family, " @messages(names: [\"" + String.join("\", \"", messages) + "\"])");
    }

    private static String write(BiConsumer<Model, SdlWriter> family, String directives) {
        return described(family, directives).replaceAll("\"[^\"]*\"\\s*", "");
    }

    /** What the family writes. */
    static String described(BiConsumer<Model, SdlWriter> family) {
        return described(family, "");
    }

    private static String described(BiConsumer<Model, SdlWriter> family, String directives) {
        SdlWriter sdl = new SdlWriter(registry(directives));
        family.accept(model(directives), sdl);
        return sdl.toString();
    }

    static Model model() {
        return model("");
    }

    private static Model model(String directives) {
        return ModelReader.read(
                new ModelSource("schema.graphqls", new StringReader(schema(directives))),
                List.of(new ModelSource("tables.csv", new StringReader(LIST))));
    }

    /** The annotated schema, parsed. */
    static TypeDefinitionRegistry registry() {
        return registry("");
    }

    private static TypeDefinitionRegistry registry(String directives) {
        return new SchemaParser().parse(schema(directives));
    }

    private static String schema(String directives) {
        return PRELUDE + CRATE.formatted(directives);
    }
}
