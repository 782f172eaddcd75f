package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final String CONFIDENCE = "confidence";

    private AttemptLine() {}

    /**
     * Reads a line without its line end.
     *
     * @param json the parser factory, shared by all lines because creating one takes longer than reading a line
     * @param course id of the course whose attempts are read
     * @return empty if the line belongs to another course, or has a kind or a grade of a later version
     * @throws IOException if the line is not a valid attempt: no version of the program writes it
     */
    public static Optional<Attempt> read(byte[] line, JsonFactory json, String course) throws IOException {
        JsonLine fields = JsonLine.read(line, json);
        String own = fields.has(COURSE) ? fields.text(COURSE) : SHIPPED_COURSE;
        return own.equals(course) ? read(fields) : Optional.empty();
    }

    /**
     * Reads an attempt at a task of any course.
     *
     * @return empty if it has a kind or a grade of a later version
     * @throws IOException if it is not a valid attempt: no version of the program writes it
     */
    public static Optional<Attempt> read(JsonLine fields) throws IOException {
        Optional<Attempt.Kind> kind = constant(Attempt.Kind.values(), fields.text(KIND));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attempt.Grade> grade = constant(Attempt.Grade.values(), fields.text(GRADE));
        return grade.isEmpty() ? Optional.empty() : Optional.of(attempt(fields, kind.get(), grade.get()));
    }

    /** Returns the constant with a name in the file; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> constant(E[] constants, String key) {
        return Stream.of(constants)
                .filter(constant -> key(constant).equals(key))
                .findFirst();
    }

    /**
     * Makes the attempt. A missing part of the effort gets its value in {@link Attempt.AttemptEffort#LEAST}.
     *
     * @throws IOException if a field is missing, has a wrong type or is no valid time
     */
    private static Attempt attempt(JsonLine fields, Attempt.Kind kind, Attempt.Grade grade) throws IOException {
        Attempt.AttemptEffort least = Attempt.AttemptEffort.LEAST;
        int turn = fields.has(TURN) ? (int) fields.number(TURN) : least.attemptNumber();
        int hints = fields.has(HINTS) ? (int) fields.number(HINTS) : least.hints();
        return new Attempt(
                (int) fields.number(VERSION),
                fields.time(TIME),
                kind,
                fields.text(subject(kind)),
                fields.text(ITEM),
                changes(fields, CHANGES),
                fields.text(ANSWER),
                grade,
                fields.numbers(FIGURES),
                new Attempt.AttemptEffort(
                        turn,
                        hints,
                        fields.has(MISTAKES) ? fields.texts(MISTAKES) : List.of(),
                        fields.has(CONFIDENCE)
                                ? constant(Attempt.Confidence.values(), fields.text(CONFIDENCE))
                                : Optional.empty()));
    }

    /**
     * Returns the changes in a field.
     *
     * @throws IOException if the field is missing or has another type
     */
    public static List<Attempt.Change> changes(JsonLine fields, String key) throws IOException {
        List<Attempt.Change> changes = new ArrayList<>();
        for (JsonLine change : fields.objects(key)) {
            changes.add(new Attempt.Change(change.text(PATH), change.text(VALUE)));
        }
        return changes;
    }

    /**
     * Writes a field with changes.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public static void write(String key, List<Attempt.Change> changes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (Attempt.Change change : changes) {
            json.writeStartObject();
            json.writeStringField(PATH, change.path());
            json.writeStringField(VALUE, change.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Reads the field with figures.
     *
     * @return empty if it is missing
     * @throws IOException if the field has another type
     */
    public static Map<String, Double> figures(JsonLine fields) throws IOException {
        return fields.has(FIGURES) ? fields.numbers(FIGURES) : Map.of();
    }

    /**
     * Writes the field with figures.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public static void write(Map<String, Double> figures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(FIGURES);
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            json.writeFieldName(figure.getKey());
            if (Double.isFinite(figure.getValue())) {
                json.writeNumber(figure.getValue());
            } else {
                json.writeNull(); // JSON has no such number
            }
        }
        json.writeEndObject();
    }

    /**
     * Returns the line in UTF-8, with its line end.
     *
     * @param course id of the course with the attempted task
     * @throws IOException if the JSON cannot be generated
     */
    public static byte[] line(Attempt attempt, String course) throws IOException {
        return (JsonLine.text(json -> write(attempt, course, json)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the name of a constant in the file. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the key of the subject for a kind of attempt. */
    static String subject(Attempt.Kind kind) {
        return switch (kind) {
            case PREDICTION, CHALLENGE, OBSERVATION -> EXPERIMENT;
            case QUESTION, REGRADE -> SCREEN;
        };
    }

    /**
     * Writes the object of a line.
     *
     * @param course id of the course with the attempted task
     * @throws IOException if the JSON cannot be generated
     */
    public static void write(Attempt attempt, String course, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField(VERSION, attempt.version());
        json.writeStringField(TIME, attempt.time().toString());
        if (!course.equals(SHIPPED_COURSE)) {
            json.writeStringField(COURSE, course);
        }
        json.writeStringField(KIND, key(attempt.kind()));
        json.writeStringField(subject(attempt.kind()), attempt.subject());
        json.writeStringField(ITEM, attempt.item());
        write(CHANGES, attempt.changes(), json);
        json.writeStringField(ANSWER, attempt.answer());
        json.writeStringField(GRADE, key(attempt.grade()));
        write(attempt.figures(), json);
        Attempt.AttemptEffort effort = attempt.effort();
        if (!effort.equals(Attempt.AttemptEffort.LEAST)) {
            json.writeNumberField(TURN, effort.attemptNumber());
            json.writeNumberField(HINTS, effort.hints());
            json.writeFieldName(MISTAKES);
            String[] mistakes = effort.mistakes().toArray(String[]::new);
            json.writeArray(mistakes, 0, mistakes.length);
        }
        if (effort.confidence().isPresent()) {
            json.writeStringField(CONFIDENCE, key(effort.confidence().get()));
        }
        json.writeEndObject();
    }
}
