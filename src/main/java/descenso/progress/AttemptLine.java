package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import descenso.memory.LearningDay;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of an attempt as a line of JSON: writes and reads it. Unknown fields are ignored. */
final class AttemptLine {

    private static final String VERSION = "version";
    private static final String TIME = "time";
    private static final String KIND = "kind";
    private static final String EXPERIMENT = "experiment";
    private static final String SCREEN = "screen";
    private static final String ITEM = "item";
    private static final String CHANGES = "changes";
    private static final String PATH = "path";
    private static final String VALUE = "value";
    private static final String ANSWER = "answer";
    private static final String GRADE = "grade";
    private static final String FIGURES = "figures";
    private static final String TURN = "turn";
    private static final String HINTS = "hints";
    private static final String MISTAKES = "mistakes";

    /** The fields of the line, as maps, lists, strings and doubles; null for a JSON null. */
    private final Map<?, ?> fields;

    private AttemptLine(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * Reads a line without its line end.
     *
     * @param json the parser factory, shared by all lines because creating one takes longer than reading a line
     * @return empty if the line has a kind or a grade of a later version
     * @throws Damage if the line is not a valid attempt
     */
    static Optional<Attempt> read(byte[] line, JsonFactory json) throws Damage {
        AttemptLine reader = new AttemptLine(object(line, json));
        Optional<Attempt.Kind> kind = constant(Attempt.Kind.values(), reader.text(KIND));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attempt.Grade> grade = constant(Attempt.Grade.values(), reader.text(GRADE));
        return grade.isEmpty() ? Optional.empty() : Optional.of(reader.attempt(kind.get(), grade.get()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String key) {
        return Stream.of(constants)
                .filter(constant -> key(constant).equals(key))
                .findFirst();
    }

    private Attempt attempt(Attempt.Kind kind, Attempt.Grade grade) throws Damage {
        return new Attempt(
                (int) number(fields.get(VERSION)),
                time(),
                kind,
                text(subject(kind)),
                text(ITEM),
                changes(),
                text(ANSWER),
                grade,
                figures(),
                effort());
    }

    private String text(String key) throws Damage {
        return text(fields.get(key));
    }

    private static String text(@Nullable Object value) throws Damage {
        if (value instanceof String text) {
            return text;
        }
        throw new Damage();
    }

    private static double number(@Nullable Object value) throws Damage {
        if (value instanceof Double number) {
            return number;
        }
        throw new Damage();
    }

    private Instant time() throws Damage {
        try {
            return LearningDay.checked(Instant.parse(text(TIME)));
        } catch (DateTimeException e) {
            throw new Damage(e);
        }
    }

    private List<Attempt.Change> changes() throws Damage {
        if (!(fields.get(CHANGES) instanceof List<?> list)) {
            throw new Damage();
        }
        List<Attempt.Change> changes = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> change)) {
                throw new Damage();
            }
            changes.add(new Attempt.Change(text(change.get(PATH)), text(change.get(VALUE))));
        }
        return changes;
    }

    private Map<String, Double> figures() throws Damage {
        if (!(fields.get(FIGURES) instanceof Map<?, ?> map)) {
            throw new Damage();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map.Entry<?, ?> figure : map.entrySet()) {
            Object value = figure.getValue();
            figures.put(text(figure.getKey()), value == null ? Double.NaN : number(value));
        }
        return figures;
    }

    /** Reads the effort. A missing field gets its value in {@link AttemptEffort#LEAST}. */
    private AttemptEffort effort() throws Damage {
        AttemptEffort least = AttemptEffort.LEAST;
        return new AttemptEffort(count(TURN, least.attemptNumber()), count(HINTS, least.hints()), mistakes());
    }

    private int count(String key, int fallback) throws Damage {
        return fields.containsKey(key) ? (int) number(fields.get(key)) : fallback;
    }

    private List<String> mistakes() throws Damage {
        if (!fields.containsKey(MISTAKES)) {
            return List.of();
        }
        if (!(fields.get(MISTAKES) instanceof List<?> list)) {
            throw new Damage();
        }
        List<String> mistakes = new ArrayList<>();
        for (Object mistake : list) {
            mistakes.add(text(mistake));
        }
        return mistakes;
    }

    /** Parses the line, which must be exactly one JSON object. */
    private static Map<?, ?> object(byte[] line, JsonFactory factory) throws Damage {
        try (JsonParser json = factory.createParser(decoded(line))) {
            json.nextToken();
            if (value(json) instanceof Map<?, ?> object && json.nextToken() == null) {
                return object;
            }
            throw new Damage();
        } catch (IOException e) {
            throw new Damage(e);
        }
    }

    /** Decodes the line strictly: invalid UTF-8 is an error and is not replaced. */
    private static String decoded(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser json) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            map.put(key, value(json));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser json) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

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

    /** Thrown for a line that no version of the program writes. */
    static final class Damage extends Exception {
        private static final long serialVersionUID = 1;

        private Damage() {}

        private Damage(Exception cause) {
            super(cause);
        }
    }
}
