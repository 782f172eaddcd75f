package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Writes an attempt as a line of JSON. */
final class AttemptWriter {

    static final String VERSION = "version";
    static final String TIME = "time";
    static final String KIND = "kind";
    private static final String EXPERIMENT = "experiment";
    private static final String SCREEN = "screen";
    static final String ITEM = "item";
    static final String CHANGES = "changes";
    static final String PATH = "path";
    static final String VALUE = "value";
    static final String ANSWER = "answer";
    static final String GRADE = "grade";
    static final String FIGURES = "figures";
    static final String TURN = "turn";
    static final String HINTS = "hints";
    static final String MISTAKES = "mistakes";

    private AttemptWriter() {}

    /**
     * Returns the line in UTF-8, with its line end.
     *
     * @throws IOException if the JSON cannot be generated
     */
    static byte[] line(Attempt attempt) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(attempt, json);
        }
        return (encodable(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the name of a constant in the file. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the subject for a kind of attempt. */
    static String subject(Attempt.Kind kind) {
        return switch (kind) {
            case PREDICTION, CHALLENGE -> EXPERIMENT;
            case QUESTION, REGRADE -> SCREEN;
        };
    }

    private static void write(Attempt attempt, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, attempt.version());
        json.writeStringField(TIME, attempt.time().toString());
        json.writeStringField(KIND, key(attempt.kind()));
        json.writeStringField(subject(attempt.kind()), attempt.subject());
        json.writeStringField(ITEM, attempt.item());
        json.writeArrayFieldStart(CHANGES);
        for (Attempt.Change change : attempt.changes()) {
            json.writeStartObject();
            json.writeStringField(PATH, change.path());
            json.writeStringField(VALUE, change.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField(ANSWER, attempt.answer());
        json.writeStringField(GRADE, key(attempt.grade()));
        json.writeObjectFieldStart(FIGURES);
        for (Map.Entry<String, Double> figure : attempt.figures().entrySet()) {
            write(figure.getKey(), figure.getValue(), json);
        }
        json.writeEndObject();
        if (!attempt.effort().equals(AttemptEffort.LEAST)) {
            write(attempt.effort(), json);
        }
        json.writeEndObject();
    }

    private static void write(AttemptEffort effort, JsonGenerator json) throws IOException {
        json.writeNumberField(TURN, effort.attemptNumber());
        json.writeNumberField(HINTS, effort.hints());
        json.writeArrayFieldStart(MISTAKES);
        for (String mistake : effort.mistakes()) {
            json.writeString(mistake);
        }
        json.writeEndArray();
    }

    /** Writes a number; null if it is not finite, because JSON has no such number. */
    private static void write(String name, double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
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
}
