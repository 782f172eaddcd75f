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

/** JSON from its beginning to its end, each value asked for as what it should be; else it is a fault with its place. */
public final class JsonReader {

    private final Path file;
    private final JsonParser parser;

    private JsonReader(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads what is next. */
    public interface Value<T> {
        T read(JsonReader json) throws CourseException, IOException;
    }

    /** The one value that a file holds. */
    public static <T> T read(Path file, Value<T> value) throws CourseException {
        String text = DataText.read(file);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonReader json = new JsonReader(file, parser);
            parser.nextToken();
            T read = value.read(json);
            if (parser.nextToken() != null) {
                throw json.fault(MessageKey.DATA_JSON_SYNTAX);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new CourseException(place(file, e.getLocation()), MessageKey.DATA_JSON_SYNTAX);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
    }

    private static SourcePosition place(Path file, @Nullable JsonLocation location) {
        return location == null
                ? SourcePosition.startOf(file)
                : new SourcePosition(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private CourseException fault(MessageKey phrase, String... arguments) {
        return new CourseException(place(file, parser.currentTokenLocation()), phrase, arguments);
    }

    /** The values of these keys, each read as it comes; others are skipped. */
    void object(Map<String, Value<?>> keys, List<String> required) throws CourseException, IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw fault(MessageKey.DATA_JSON_OBJECT, String.join(", ", required));
        }
        List<String> missing = new ArrayList<>(required);
        SourcePosition start = place(file, parser.currentTokenLocation());
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

    /** A list of at least one. */
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

    /** A list of so many. */
    <T> List<T> list(int length, Value<T> item) throws CourseException, IOException {
        SourcePosition start = startOfList();
        List<T> items = new ArrayList<>();
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            if (count < length) {
                items.add(item.read(this));
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
            throw fault(MessageKey.DATA_JSON_LIST);
        }
        return place(file, parser.currentTokenLocation());
    }

    /** A list of numbers, or one alone. */
    double[] numbers() throws CourseException, IOException {
        return parser.currentToken() == JsonToken.START_ARRAY
                ? array(list(JsonReader::number))
                : new double[] {number()};
    }

    /** Reads as many as that; a single one needs no list. */
    double[] numbers(int length) throws CourseException, IOException {
        boolean isAlone = length == 1 && parser.currentToken() != JsonToken.START_ARRAY;
        return isAlone ? new double[] {number()} : array(list(length, JsonReader::number));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double number() throws CourseException, IOException {
        JsonToken token = parser.currentToken();
        boolean isNumber = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        double value = isNumber ? parser.getDoubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw fault(MessageKey.DATA_NUMBER, parser.getText());
        }
        return value;
    }

    /** A whole number within bounds. */
    public int whole(Bounds bounds) throws CourseException, IOException {
        double value = number();
        if (value != Math.rint(value)) {
            throw fault(MessageKey.EXPERIMENT_NOT_WHOLE, parser.getText());
        }
        if (!bounds.allow(value)) {
            throw fault(MessageKey.EXPERIMENT_OUT_OF_RANGE, parser.getText(), bounds.toString());
        }
        return (int) value;
    }
}
