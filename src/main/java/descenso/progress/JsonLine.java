package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import descenso.memory.LearningDay;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a line of JSON with exactly one object. It serves the lines of a journal and those of other logs.
 */
public final class JsonLine {

    /** The fields, as maps, lists, strings, doubles and booleans; null for a JSON null. */
    private final Map<?, ?> fields;

    private JsonLine(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Writes the object of a line. */
    public interface Content {

        /**
         * Writes the object.
         *
         * @throws IOException if the JSON cannot be generated
         */
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * Returns an object as a line without its line end. UTF-8 can encode every character of it.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public static String text(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            content.write(json);
        }
        return encodable(text.toString());
    }

    /** Escapes unpaired surrogates, which UTF-8 cannot encode. */
    private static String encodable(String text) {
        StringBuilder encodable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                encodable.append(String.format("\\u%04x", point));
            } else {
                encodable.appendCodePoint(point);
            }
        });
        return encodable.toString();
    }

    /**
     * Reads a line without its line end.
     *
     * @param json the parser factory, shared by many lines because creating one takes longer than reading a line
     * @throws IOException if the text is not valid UTF-8 or not exactly one JSON object
     */
    static JsonLine read(byte[] line, JsonFactory json) throws IOException {
        // decodes strictly: invalid UTF-8 is an error and is not replaced
        return read(
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line))
                        .toString(),
                json);
    }

    /**
     * Reads a line without its line end.
     *
     * @param factory the parser factory, shared by many lines because creating one takes longer than reading a line
     * @throws IOException if the text is not exactly one JSON object
     */
    public static JsonLine read(String line, JsonFactory factory) throws IOException {
        try (JsonParser json = factory.createParser(line)) {
            json.nextToken();
            Map<?, ?> object = as(Map.class, value(json));
            if (json.nextToken() != null) {
                throw new IOException();
            }
            return new JsonLine(object);
        }
    }

    /** @throws IOException if the JSON is not valid */
    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    json.nextToken();
                    map.put(key, value(json));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL -> null;
        };
    }

    /** @throws IOException if the value is null or has another type */
    private static <T> T as(Class<T> type, @Nullable Object value) throws IOException {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IOException();
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /**
     * Returns a text.
     *
     * @throws IOException if the field is missing or has another type
     */
    public String text(String key) throws IOException {
        return as(String.class, fields.get(key));
    }

    /**
     * Tests whether a field is true.
     *
     * @throws IOException if the field is missing or has another type
     */
    public boolean isTrue(String key) throws IOException {
        return as(Boolean.class, fields.get(key));
    }

    /**
     * Returns a number, which is exact up to 2⁵³.
     *
     * @throws IOException if the field is missing or has another type
     */
    public double number(String key) throws IOException {
        return as(Double.class, fields.get(key));
    }

    /**
     * Returns a number that is written as a text, since JSON cannot have it exactly.
     *
     * @throws IOException if the field is missing, has another type or is no number
     */
    public <T extends Number> T parsed(String key, Function<String, T> parser) throws IOException {
        try {
            return parser.apply(text(key));
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /**
     * Returns a time in the format of ISO 8601.
     *
     * @throws IOException if the field is missing, has another type or is no valid time
     */
    public Instant time(String key) throws IOException {
        try {
            return LearningDay.checked(Instant.parse(text(key)));
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    /**
     * Returns an object.
     *
     * @throws IOException if the field is missing or has another type
     */
    public JsonLine object(String key) throws IOException {
        return new JsonLine(as(Map.class, fields.get(key)));
    }

    /**
     * Returns a list of objects.
     *
     * @throws IOException if the field is missing or has another type
     */
    public List<JsonLine> objects(String key) throws IOException {
        List<JsonLine> objects = new ArrayList<>();
        for (Object item : as(List.class, fields.get(key))) {
            objects.add(new JsonLine(as(Map.class, item)));
        }
        return objects;
    }

    /**
     * Returns a list of texts.
     *
     * @throws IOException if the field is missing or has another type
     */
    public List<String> texts(String key) throws IOException {
        return texts(fields.get(key));
    }

    /**
     * Returns a list of lists of texts.
     *
     * @throws IOException if the field is missing or has another type
     */
    public List<List<String>> groups(String key) throws IOException {
        List<List<String>> groups = new ArrayList<>();
        for (Object group : as(List.class, fields.get(key))) {
            groups.add(texts(group));
        }
        return groups;
    }

    private static List<String> texts(@Nullable Object value) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Object text : as(List.class, value)) {
            texts.add(as(String.class, text));
        }
        return texts;
    }

    /**
     * Returns an object of numbers, in its order; NaN for a JSON null.
     *
     * @throws IOException if the field is missing or has another type
     */
    Map<String, Double> numbers(String key) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) as(Map.class, fields.get(key))).entrySet()) {
            Object value = entry.getValue();
            numbers.put(as(String.class, entry.getKey()), value == null ? Double.NaN : as(Double.class, value));
        }
        return numbers;
    }
}
