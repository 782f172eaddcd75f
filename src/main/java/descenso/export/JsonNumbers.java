package descenso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes numbers as JSON. JSON has no numbers that are not finite; such a number is written as null. */
record JsonNumbers(JsonGenerator generator) {

    /**
     * Writes a number.
     *
     * @throws IOException if the output cannot be written
     */
    void write(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(RoundTripNumber.of(value));
        } else {
            generator.writeNull();
        }
    }

    /**
     * Writes a field with a number.
     *
     * @throws IOException if the output cannot be written
     */
    void writeField(String name, double value) throws IOException {
        generator.writeFieldName(name);
        write(value);
    }

    /**
     * Writes an object with one number per field, in the order of the map.
     *
     * @throws IOException if the output cannot be written
     */
    void writeObject(String name, Map<String, Double> values) throws IOException {
        generator.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            writeField(entry.getKey(), entry.getValue());
        }
        generator.writeEndObject();
    }
}
