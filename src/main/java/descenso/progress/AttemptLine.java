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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of an attempt as a line of JSON: writes and reads it. Unknown fields are ignored. A line belongs to a
 * course, so that a learner's journal can have the attempts of several.
 */
public final class AttemptLine {

    /** Id of the course that is installed with the program. A line without a course belongs to it. */
    public static final String SHIPPED_COURSE = "optimizers";

    private static final String VERSION = "version";
    private static final String TIME = "time";
    private static final String COURSE = "course";
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
     * @param course id of the course whose attempts are read
     * @return empty if the line belongs to another course, or has a kind or a grade of a later version
     * @throws IOException if the line is not a valid attempt: no version of the program writes it
     */
    public static Optional<Attempt> read(byte[] line, JsonFactory json, String course) throws IOException {
        AttemptLine reader = new AttemptLine(object(line, json));
        String own = reader.fields.containsKey(COURSE) ? reader.text(COURSE) : SHIPPED_COURSE;
        if (!own.equals(course)) {
            return Optional.empty();
        }
        Optional<Attempt.Kind> kind = constant(Attempt.Kind.values(), reader.text(KIND));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attempt.Grade> grade = constant(Attempt.Grade.values(), reader.text(GRADE));
        return grade.isEmpty() ? Optional.empty() : Optional.of(reader.attempt(kind.get(), grade.get()));
    }

    /** Returns the constant with a name in the file; empty if there is none. */
    static <E extends Enum<E>> Optional<E> constant(E[] constants, String key) {
        return Stream.of(constants)
                .filter(constant -> key(constant).equals(key))
                .findFirst();
    }

    /**
     * Makes the attempt. A missing part of the effort gets its value in {@link Attempt.AttemptEffort#LEAST}.
     *
     * @throws IOException if a field is missing, has a wrong type or is no valid time
     */
    private Attempt attempt(Attempt.Kind kind, Attempt.Grade grade) throws IOException {
        List<Attempt.Change> changes = new ArrayList<>();
        for (Object item : as(List.class, fields.get(CHANGES))) {
            Map<?, ?> change = as(Map.class, item);
            changes.add(new Attempt.Change(as(String.class, change.get(PATH)), as(String.class, change.get(VALUE))));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map.Entry<?, ?> figure : ((Map<?, ?>) as(Map.class, fields.get(FIGURES))).entrySet()) {
            Object value = figure.getValue();
            figures.put(as(String.class, figure.getKey()), value == null ? Double.NaN : as(Double.class, value));
        }
        Attempt.AttemptEffort least = Attempt.AttemptEffort.LEAST;
        int turn = fields.containsKey(TURN) ? number(TURN) : least.attemptNumber();
        int hints = fields.containsKey(HINTS) ? number(HINTS) : least.hints();
        try {
            return new Attempt(
                    number(VERSION),
                    LearningDay.checked(Instant.parse(text(TIME))),
                    kind,
                    text(subject(kind)),
                    text(ITEM),
                    changes,
                    text(ANSWER),
                    grade,
                    figures,
                    new Attempt.AttemptEffort(turn, hints, mistakes()));
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    /** @throws IOException if the field is missing or not a number */
    private int number(String key) throws IOException {
        return as(Double.class, fields.get(key)).intValue();
    }

    /** @throws IOException if the value is null or has another type */
    private static <T> T as(Class<T> type, @Nullable Object value) throws IOException {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IOException();
    }

    /** @throws IOException if the field is missing or not a string */
    private String text(String key) throws IOException {
        return as(String.class, fields.get(key));
    }

    /** @throws IOException if the field is neither missing nor a list of strings */
    private List<String> mistakes() throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (Object mistake : fields.containsKey(MISTAKES) ? as(List.class, fields.get(MISTAKES)) : List.of()) {
            mistakes.add(as(String.class, mistake));
        }
        return mistakes;
    }

    /**
     * Parses the line, which must be exactly one JSON object.
     *
     * @throws IOException if the text is not valid UTF-8 or not exactly one JSON object
     */
    private static Map<?, ?> object(byte[] line, JsonFactory factory) throws IOException {
        // decodes strictly: invalid UTF-8 is an error and is not replaced
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        try (JsonParser json = factory.createParser(text)) {
            json.nextToken();
            Map<?, ?> object = as(Map.class, value(json));
            if (json.nextToken() != null) {
                throw new IOException();
            }
            return object;
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

    /**
     * Returns the line in UTF-8, with its line end.
     *
     * @param course id of the course with the attempted task
     * @throws IOException if the JSON cannot be generated
     */
    public static byte[] line(Attempt attempt, String course) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(attempt, course, json);
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
            case PREDICTION, CHALLENGE, OBSERVATION -> EXPERIMENT;
            case QUESTION, REGRADE -> SCREEN;
        };
    }

    /** @throws IOException if the JSON cannot be generated */
    private static void write(Attempt attempt, String course, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, attempt.version());
        json.writeStringField(TIME, attempt.time().toString());
        if (!course.equals(SHIPPED_COURSE)) {
            json.writeStringField(COURSE, course);
        }
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
            json.writeFieldName(figure.getKey());
            if (Double.isFinite(figure.getValue())) {
                json.writeNumber(figure.getValue());
            } else {
                json.writeNull(); // JSON has no such number
            }
        }
        json.writeEndObject();
        Attempt.AttemptEffort effort = attempt.effort();
        if (!effort.equals(Attempt.AttemptEffort.LEAST)) {
            json.writeNumberField(TURN, effort.attemptNumber());
            json.writeNumberField(HINTS, effort.hints());
            json.writeFieldName(MISTAKES);
            String[] mistakes = effort.mistakes().toArray(String[]::new);
            json.writeArray(mistakes, 0, mistakes.length);
        }
        json.writeEndObject();
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
