package dev.sessiongraph.expansion;

import dev.sessiongraph.model.Field;
import dev.sessiongraph.model.Model;
import dev.sessiongraph.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The object types. The fields that all records share are added to the schema's types, the reverse ends of lookups to the
 * types and interfaces that they reference, and each row of a table list becomes a type.
 */
final class RecordTypes {

    private final TypeNames names;
    private final SdlWriter sdl;

    private RecordTypes(Model model, SdlWriter sdl) {
        this.names = new TypeNames(model);
        this.sdl = sdl;
    }

    static void write(Model model, SdlWriter sdl) {
        RecordTypes types = new RecordTypes(model, sdl);
        model.tables().forEach(types::type);
        Map<String, List<Field.Reverse>> shared = model.lookups()
                .filter(lookup ->
                        model.ofType(lookup.type()) == null && !lookup.type().equals(Model.RECORD))
                .collect(Collectors.groupingBy(
                        Field.Lookup::type,
                        LinkedHashMap::new,
                        Collectors.mapping(Field.Lookup::reverse, Collectors.toList())));
        shared.forEach((type, reverses) -> {
            sdl.extend("extend interface " + type);
            reverses.forEach(types::reverse);
            sdl.close();
        });
    }

    private void type(Table table) {
        String head = "type " + table.type() + " implements Node & Record";
        if (table.graphQlType().listed()) {
            sdl.open(
                    "A record of the table `" + table.logicalName() + "`.",
                    head + " & " + String.join(" & ", table.graphQlType().interfaces()));
            sdl.field("The record's GUID.", "id: ID!");
            sdl.field("The record's primary name.", "name: String");
        } else {
            sdl.extend("extend " + head);
        }
        sdl.field("Its table: `" + table.logicalName() + "`.", "logicalName: String!");
        sdl.field(sdl.description(table.type(), "isStub"), "isStub: Boolean!");
        sdl.field(sdl.description(table.type(), "version"), "version: Long");
        sdl.field("What you may do with it.", "myAccess: [AccessRight!]!");
        table.lookups().filter(Field.Lookup::many).forEach(lookup -> connection(table.type(), lookup));
        table.reverses().forEach(this::reverse);
        table.walks().flatMap(walk -> Stream.ofNullable(walk.definition())).forEach(sdl::definition);
        sdl.close();
    }

    private void reverse(Field.Reverse reverse) {
        sdl.field(
                reverse.description(),
                reverse.name() + sdl.pageArguments(names, reverse.type()) + ": " + names.connection(reverse.type())
                        + "!");
    }

    private void connection(String type, Field.Lookup lookup) {
        sdl.field(
                sdl.description(type, lookup.name()),
                lookup.name() + sdl.pageArguments(names, lookup.type()) + ": " + names.connection(lookup.type()) + "!");
    }
}
