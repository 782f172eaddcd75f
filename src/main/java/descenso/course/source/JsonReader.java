package descenso.course.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON files of networks and gradients. A value of an unexpected type is an error with its source position. A
 * method that declares an IOException throws it if the JSON is not valid.
 */
public final class JsonReader {

    /** Length of a list that may have any number of items from 1 on. */
    private static final int ANY = -1;

    private final Path file;
    private final JsonParser parser;

    private JsonReader(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** A reader of all values in a file. */
    private interface Content<T> {
        T read(JsonReader json) throws CourseException, IOException;
    }

    /** A reader of the current value, by its 0-based index if it is an item of a list. */
    private interface Value<T> {
        T read(int index) throws CourseException, IOException;
    }

    /**
     * Reads the parameters of a network: {@code {"weights": […], "biases": […]}}, with one entry per layer in each. The
     * weights of a layer are a list of rows: inputs × outputs.
     *
     * @param sizes number of units of each layer, the inputs first and the classes last
     * @return the parameters layer by layer: weights (inputs × outputs, row-major), then biases
     */
    public static double[][] parameters(Path file, int... sizes) throws CourseException {
        int layers = sizes.length - 1;
        return read(file, json -> {
            Value<double[]> weights = layer -> json.list(sizes[layer], row -> json.numbers(sizes[layer + 1])).stream()
                    .flatMapToDouble(DoubleStream::of)
                    .toArray();
            Map<String, List<double[]>> lists = json.object(
                    Map.of(
                            "weights", all -> json.list(layers, weights),
                            "biases", all -> json.list(layers, layer -> json.numbers(sizes[layer + 1]))),
                    List.of("weights", "biases"));
            return IntStream.range(0, layers)
                    .boxed()
                    .flatMap(layer -> Stream.of("weights", "biases")
                            .map(key -> lists.getOrDefault(key, List.of()).get(layer)))
                    .toArray(double[][]::new);
        });
    }

    /**
     * Reads gradients of equal length: {@code {"start": […], "gradients": [[…], …]}}.
     *
     * @return the start point, zeros if the file has none, and then the gradients: points × coordinates
     */
    public static double[][] gradients(Path file) throws CourseException {
        return read(file, json -> {
            List<double[]> gradients = new ArrayList<>();
            Value<List<double[]>> rows = all -> {
                gradients.clear();
                json.list(ANY, row -> gradients.add(json.numbers(row == 0 ? ANY : gradients.get(0).length)));
                return gradients;
            };
            Map<String, List<double[]>> lists = json.object(
                    Map.of("start", all -> List.of(json.numbers(ANY)), "gradients", rows), List.of("gradients"));
            List<double[]> origin = List.of(new double[gradients.get(0).length]);
            return Stream.concat(lists.getOrDefault("start", origin).stream(), gradients.stream())
                    .toArray(double[][]::new);
        });
    }

    /** Reads a list of batches, each with the 0-based numbers of its rows. */
    public static List<int[]> batches(Path file, int rows) throws CourseException {
        Bounds numbers = Bounds.between(0, rows - 1);
        return read(
                file,
                json -> json.list(
                        ANY,
                        batch -> json.list(ANY, row -> json.integer(numbers)).stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }

    /** Reads the only value in a file. */
    private static <T> T read(Path file, Content<T> content) throws CourseException {
        String text = DataFiles.text(file);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            JsonReader json = new JsonReader(file, parser);
            parser.nextToken();
            T read = content.read(json);
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
     * Reads the values of these keys in the order of the file; of a repeated key the last. Skips other keys.
     *
     * @throws IOException if the JSON is not valid
     * @throws CourseException if the current value is not an object, or a required key is missing
     */
    private <T> Map<String, T> object(Map<String, Value<T>> keys, List<String> required)
            throws CourseException, IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw error(MessageKey.DATA_JSON_OBJECT, String.join(", ", required));
        }
        Map<String, T> read = new HashMap<>();
        SourcePosition start = position(file, parser.currentTokenLocation());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            Value<T> value = keys.get(key);
            if (value == null) {
                parser.skipChildren();
            } else {
                read.put(key, value.read(0));
            }
        }
        for (String key : required) {
            if (!read.containsKey(key)) {
                throw new CourseException(start, MessageKey.DATA_JSON_KEY, key);
            }
        }
        return read;
    }

    /**
     * Reads a list.
     *
     * @param length the required number of items, or {@link #ANY}
     * @throws IOException if the JSON is not valid
     * @throws CourseException if the current value is not a list of this length
     */
    private <T> List<T> list(int length, Value<T> item) throws CourseException, IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw error(MessageKey.DATA_JSON_LIST);
        }
        SourcePosition start = position(file, parser.currentTokenLocation());
        List<T> items = new ArrayList<>();
        int count = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
            if (length == ANY || count < length) {
                items.add(item.read(count));
            } else {
                parser.skipChildren();
            }
        }
        if (length == ANY && count == 0) {
            throw new CourseException(start, MessageKey.COURSE_EMPTY_VALUE);
        }
        if (length != ANY && count != length) {
            throw new CourseException(
                    start, MessageKey.EXPERIMENT_LENGTH, Integer.toString(length), Integer.toString(count));
        }
        return items;
    }

    /**
     * Reads a list of numbers as {@link #list}. A list of one number may also be a single number.
     *
     * @throws IOException if the JSON is not valid
     * @throws CourseException if the current value is neither
     */
    private double[] numbers(int length) throws CourseException, IOException {
        boolean isAlone = length <= 1 && parser.currentToken() != JsonToken.START_ARRAY;
        return isAlone
                ? new double[] {number()}
                : list(length, item -> number()).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }

    /**
     * Reads a finite number.
     *
     * @throws IOException if the JSON is not valid
     * @throws CourseException if the current value is not a finite number
     */
    private double number() throws CourseException, IOException {
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
     * @throws IOException if the JSON is not valid
     * @throws CourseException if the current value is not such a number
     */
    private int integer(Bounds bounds) throws CourseException, IOException {
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
