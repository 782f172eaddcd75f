package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import descenso.expr.NumberText;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON: a map is an object, a stream an array, an absent value or a number that is not finite null. Elements
 * of a stream are made when they are written, so that the series of a long run are never in memory as objects.
 */
public final class JsonValue {

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private JsonValue() {}

    /** Returns an object of names and values in turn; a value may be null. */
    public static Map<String, @Nullable Object> object(@Nullable Object... fields) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    /**
     * Writes a value and a line end. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    public static void writeLine(Object value, Writer writer) throws IOException {
        // the caller closes the writer
        JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (json) {
            write(value, json);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes a value.
     *
     * @throws IOException if the output cannot be written
     */
    static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Stream<?> array) {
            json.writeStartArray();
            for (Iterator<?> elements = array.iterator(); elements.hasNext(); ) {
                write(elements.next(), json);
            }
            json.writeEndArray();
        } else if (value instanceof Double finite && Double.isFinite(finite)) {
            json.writeNumber(number(finite));
        } else if (value instanceof Double) {
            json.writeNull();
        } else {
            json.writeObject(value);
        }
    }

    /** Returns a finite number as the shortest text that parses to the same double, on any JDK. */
    public static String number(double value) {
        return NumberText.isWhole(value) && Double.doubleToRawLongBits(value) != NEGATIVE_ZERO
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
