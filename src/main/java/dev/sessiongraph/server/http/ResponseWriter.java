package dev.sessiongraph.server.http;

import dev.sessiongraph.read.answer.AnswerObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams a response as JSON, so that a large one is never in memory as text. Answers and the few types of values in them
 * are written directly, anything else by Jackson.
 */
final class ResponseWriter {

    /** A response that breaks off must not look complete. */
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build())
            .build();

    /** @throws IOException if the client cannot receive it */
    void write(Map<String, ?> body, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            object(generator, body);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private static void object(JsonGenerator generator, Map<?, ?> object) {
        generator.writeStartObject();
        object.forEach((key, value) -> {
            generator.writeName(String.valueOf(key));
            value(generator, value);
        });
        generator.writeEndObject();
    }

    private static void answer(JsonGenerator generator, AnswerObject answer) {
        generator.writeStartObject();
        for (int i = 0; i < answer.size(); i++) {
            generator.writeName(answer.key(i));
            value(generator, answer.value(i));
        }
        generator.writeEndObject();
    }

    private static void value(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case AnswerObject answer -> answer(generator, answer);
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(each -> value(generator, each));
                generator.writeEndArray();
            }
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Boolean flag -> generator.writeBoolean(flag);
            case Double number -> generator.writeNumber(number);
            case Map<?, ?> object -> object(generator, object);
            default -> generator.writePOJO(value);
        }
    }
}
