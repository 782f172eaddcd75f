package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import descenso.memory.LearningDay;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an attempt from a line of JSON. Unknown fields are ignored. */
final class AttemptReader {

    /** The fields of the line, as maps, lists, strings and doubles; null for a JSON null. */
    private final Map<?, ?> fields;

    private AttemptReader(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * Reads a line without its line end.
     *
     * @param json the parser factory, shared by all lines because creating one takes longer than reading a line
     * @return empty if the line has a kind or a grade of a later version
     * @throws DamagedLineException if the line is not a valid attempt
     */
    static Optional<Attempt> read(byte[] line, JsonFactory json) throws DamagedLineException {
        AttemptReader reader = new AttemptReader(object(line, json));
        Optional<Attempt.Kind> kind = constant(Attempt.Kind.values(), reader.text(AttemptWriter.KIND));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Attempt.Grade> grade = constant(Attempt.Grade.values(), reader.text(AttemptWriter.GRADE));
        return grade.isEmpty() ? Optional.empty() : Optional.of(reader.attempt(kind.get(), grade.get()));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String key) {
        return Stream.of(constants)
                .filter(constant -> AttemptWriter.key(constant).equals(key))
                .findFirst();
    }

    private Attempt attempt(Attempt.Kind kind, Attempt.Grade grade) throws DamagedLineException {
        return new Attempt(
                (int) number(fields.get(AttemptWriter.VERSION)),
                time(),
                kind,
                text(AttemptWriter.subject(kind)),
                text(AttemptWriter.ITEM),
                changes(),
                text(AttemptWriter.ANSWER),
                grade,
                figures(),
                effort());
    }

    private String text(String key) throws DamagedLineException {
        return text(fields.get(key));
    }

    private static String text(@Nullable Object value) throws DamagedLineException {
        if (value instanceof String text) {
            return text;
        }
        throw new DamagedLineException();
    }

    private static double number(@Nullable Object value) throws DamagedLineException {
        if (value instanceof Double number) {
            return number;
        }
        throw new DamagedLineException();
    }

    private Instant time() throws DamagedLineException {
        try {
            return LearningDay.checked(Instant.parse(text(AttemptWriter.TIME)));
        } catch (DateTimeException e) {
            throw new DamagedLineException(e);
        }
    }

    private List<Attempt.Change> changes() throws DamagedLineException {
        if (!(fields.get(AttemptWriter.CHANGES) instanceof List<?> list)) {
            throw new DamagedLineException();
        }
        List<Attempt.Change> changes = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> change)) {
                throw new DamagedLineException();
            }
            changes.add(
                    new Attempt.Change(text(change.get(AttemptWriter.PATH)), text(change.get(AttemptWriter.VALUE))));
        }
        return changes;
    }

    private Map<String, Double> figures() throws DamagedLineException {
        if (!(fields.get(AttemptWriter.FIGURES) instanceof Map<?, ?> map)) {
            throw new DamagedLineException();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map.Entry<?, ?> figure : map.entrySet()) {
            Object value = figure.getValue();
            figures.put(text(figure.getKey()), value == null ? Double.NaN : number(value));
        }
        return figures;
    }

    /** Reads the effort. A missing field gets its value in {@link AttemptEffort#LEAST}. */
    private AttemptEffort effort() throws DamagedLineException {
        AttemptEffort least = AttemptEffort.LEAST;
        return new AttemptEffort(
                count(AttemptWriter.TURN, least.attemptNumber()),
                count(AttemptWriter.HINTS, least.hints()),
                mistakes());
    }

    private int count(String key, int fallback) throws DamagedLineException {
        return fields.containsKey(key) ? (int) number(fields.get(key)) : fallback;
    }

    private List<String> mistakes() throws DamagedLineException {
        if (!fields.containsKey(AttemptWriter.MISTAKES)) {
            return List.of();
        }
        if (!(fields.get(AttemptWriter.MISTAKES) instanceof List<?> list)) {
            throw new DamagedLineException();
        }
        List<String> mistakes = new ArrayList<>();
        for (Object mistake : list) {
            mistakes.add(text(mistake));
        }
        return mistakes;
    }

    /** Parses the line, which must be exactly one JSON object. */
    private static Map<?, ?> object(byte[] line, JsonFactory factory) throws DamagedLineException {
        try (JsonParser json = factory.createParser(decoded(line))) {
            json.nextToken();
            if (value(json) instanceof Map<?, ?> object && json.nextToken() == null) {
                return object;
            }
            throw new DamagedLineException();
        } catch (IOException e) {
            throw new DamagedLineException(e);
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
}
