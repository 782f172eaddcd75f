package descenso.course.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from its beginning to its end. The caller asks for a type of each value; a value of another type is an
 * error with its source position.
 */
public final class JsonReader {

    private final Path file;
    private final JsonParser parser;

    private JsonReader(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** A reader of the current value. */
    public interface Value<T> {
        /**
         * Reads the value.
         *
         * @throws CourseException if the value has another type or is invalid
         * @throws IOException if the JSON is not valid
         */
        T read(JsonReader json) throws CourseException, IOException;
    }

    /**
     * Reads the only value in a file.
     *
     * @throws CourseException if the file cannot be read, is not valid JSON, has more than one value, or the value has
     *     an error
     */
    public static <T> T read(Path file, Value<T> value) throws CourseException {
        String text = DataFiles.text(file);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonReader json = new JsonReader(file, parser);
            parser.nextToken();
            T read = value.read(json);
            if (parser.nextToken() != null) {
                throw json.error(MessageKey.DATA_JSON_SYNTAX);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new CourseException(position(file, e.getLocation()), MessageKey.DATA_JSON_SYNTAX);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
    }

    private static SourcePosition position(Path file, @Nullable JsonLocation location) {
        return location == null
                ? SourcePosition.startOf(file)
                : new SourcePosition(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private CourseException error(MessageKey key, String... arguments) {
        return new CourseException(position(file, parser.currentTokenLocation()), key, arguments);
    }

    /**
     * Reads the values of these keys in the order of the file. Skips other keys.
     *
     * @param keys the reader of each key
     * @param required the keys that must be present
     * @throws CourseException if the current value is not an object, or a required key is missing
     * @throws IOException if the JSON is not valid
     */
    void object(Map<String, Value<?>> keys, List<String> required) throws CourseException, IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw error(MessageKey.DATA_JSON_OBJECT, String.join(", ", required));
        }
        List<String> missing = new ArrayList<>(required);
        SourcePosition start = position(file, parser.currentTokenLocation());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Value<?> value = keys.get(key);
            if (value == null) {
                parser.skipChildren();
            } else {
                value.read(this);
                missing.remove(key);
            }
        }
        if (!missing.isEmpty()) {
            throw new CourseException(start, MessageKey.DATA_JSON_KEY, missing.get(0));
        }
    }

    /**
     * Reads a list of at least one item.
     *
     * @throws CourseException if the current value is not a list, or the list is empty
     * @throws IOException if the JSON is not valid
     */
    public <T> List<T> list(Value<T> item) throws CourseException, IOException {
        SourcePosition start = startOfList();
        List<T> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.read(this));
        }
        if (items.isEmpty()) {
            throw new CourseException(start, MessageKey.COURSE_EMPTY_VALUE);
        }
        return items;
    }

    /** A reader of an item of a list, with its 0-based index. */
    interface Item<T> {
        /**
         * Reads the item.
         *
         * @throws CourseException if the item has another type or is invalid
         * @throws IOException if the JSON is not valid
         */
        T read(JsonReader json, int index) throws CourseException, IOException;
    }

    /**
     * Reads a list of exactly this length.
     *
     * @throws CourseException if the current value is not a list of this length
     * @throws IOException if the JSON is not valid
     */
    <T> List<T> list(int length, Item<T> item) throws CourseException, IOException {
        SourcePosition start = startOfList();
        List<T> items = new ArrayList<>();
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            if (count < length) {
                items.add(item.read(this, count));
            } else {
                parser.skipChildren();
            }
        }
        if (count != length) {
            throw new CourseException(
                    start, MessageKey.EXPERIMENT_LENGTH, Integer.toString(length), Integer.toString(count));
        }
        return items;
    }

    private SourcePosition startOfList() throws CourseException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw error(MessageKey.DATA_JSON_LIST);
        }
        return position(file, parser.currentTokenLocation());
    }

    /**
     * Reads a list of at least one number, or a single number.
     *
     * @throws CourseException if the current value is neither
     * @throws IOException if the JSON is not valid
     */
    double[] numbers() throws CourseException, IOException {
        return parser.currentToken() == JsonToken.START_ARRAY
                ? array(list(JsonReader::number))
                : new double[] {number()};
    }

    /**
     * Reads a list of exactly this many numbers. If the length is 1, a single number is accepted too.
     *
     * @throws CourseException if the current value is neither
     * @throws IOException if the JSON is not valid
     */
    double[] numbers(int length) throws CourseException, IOException {
        boolean isAlone = length == 1 && parser.currentToken() != JsonToken.START_ARRAY;
        return isAlone ? new double[] {number()} : array(list(length, (json, index) -> json.number()));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Reads a finite number.
     *
     * @throws CourseException if the current value is not a finite number
     * @throws IOException if the JSON is not valid
     */
    double number() throws CourseException, IOException {
        JsonToken token = parser.currentToken();
        boolean isNumber = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        double value = isNumber ? parser.getDoubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw error(MessageKey.DATA_NUMBER, parser.getText());
        }
        return value;
    }

    /**
     * Reads an integer within bounds.
     *
     * @throws CourseException if the current value is not such a number
     * @throws IOException if the JSON is not valid
     */
    public int integer(Bounds bounds) throws CourseException, IOException {
        double value = number();
        if (value != Math.rint(value)) {
            throw error(MessageKey.EXPERIMENT_NOT_WHOLE, parser.getText());
        }
        if (!bounds.allow(value)) {
            throw error(MessageKey.EXPERIMENT_OUT_OF_RANGE, parser.getText(), bounds.toString());
        }
        return (int) value;
    }
}
