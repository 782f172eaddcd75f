package descenso.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value in a JSON file of {@code src/test/resources/reference}. Reading it as another type throws an exception. A key
 * with the value null counts as missing.
 *
 * @param value a map, a list, a string, a double or a boolean
 */
public record ReferenceData(Object value) {

    /** Reads a file by its name. */
    public static ReferenceData read(String file) {
        try (InputStream in = ReferenceData.class.getResourceAsStream("/reference/" + file);
                JsonParser parser = new JsonFactory().createParser(Objects.requireNonNull(in, file))) {
            parser.nextToken();
            return new ReferenceData(value(parser));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * Returns the value of a key.
     *
     * @throws NullPointerException if the key is missing
     */
    public ReferenceData at(String key) {
        return new ReferenceData(Objects.requireNonNull(map().get(key), key));
    }

    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        map().forEach((key, value) -> numbers.put((String) key, (Double) value));
        return numbers;
    }

    public List<ReferenceData> items() {
        List<ReferenceData> items = new ArrayList<>();
        ((List<?>) value).forEach(item -> items.add(new ReferenceData(item)));
        return items;
    }

    public double[] vector() {
        return items().stream().mapToDouble(ReferenceData::number).toArray();
    }

    public double[][] matrix() {
        return items().stream().map(ReferenceData::vector).toArray(double[][]::new);
    }

    public double number() {
        return (Double) value;
    }

    public String text() {
        return (String) value;
    }

    private Map<?, ?> map() {
        return (Map<?, ?>) value;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL ->
                throw new IOException(parser.currentLocation().toString());
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                object.put(key, value(parser));
            }
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
