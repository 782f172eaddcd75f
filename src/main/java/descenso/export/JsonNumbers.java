package descenso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Numbers in JSON, which has none for what is not finite: that is null. */
record JsonNumbers(JsonGenerator generator) {

    void write(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(RoundTripNumber.of(value));
        } else {
            generator.writeNull();
        }
    }

    void writeField(String name, double value) throws IOException {
        generator.writeFieldName(name);
        write(value);
    }

    /** The fields of an object, in the map's order. */
    void writeObject(String name, Map<String, Double> values) throws IOException {
        generator.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            writeField(entry.getKey(), entry.getValue());
        }
        generator.writeEndObject();
    }
}
