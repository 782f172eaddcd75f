package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything that is kept of one learner in all courses: what is handed out, and brought to another store. As text it
 * is a journal, with one more line for each saved state, whose kind older programs skip.
 *
 * @param attempts the lines of the journal, without their line ends
 * @param states the texts of the saved states by course id; the one that was saved last is the last
 */
public record LearnerData(List<String> attempts, Map<String, String> states) {

    private static final String STATE = "state";
    private static final String BEGIN_OF_STATE = "{\"version\":1,\"kind\":\"state\",";
    private static final String COURSE = "course";
    private static final String CONTENT = "content";

    /** Ids of courses that a file name can hold. */
    private static final Pattern COURSE_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    public LearnerData {
        attempts = List.copyOf(attempts);
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Tests whether nothing is kept of the learner. */
    public boolean isEmpty() {
        return attempts.isEmpty() && states.isEmpty();
    }

    /**
     * Returns the lines of the text, without their line ends.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(attempts);
        for (Map.Entry<String, String> state : states.entrySet()) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
                json.writeStartObject();
                json.writeNumberField("version", Attempt.VERSION);
                json.writeStringField("kind", STATE);
                json.writeStringField(COURSE, state.getKey());
                json.writeStringField(CONTENT, state.getValue());
                json.writeEndObject();
            }
            lines.add(text.toString());
        }
        return lines;
    }

    /**
     * Reads the lines of a text. Empty lines are skipped.
     *
     * @param damaged takes the number of each unreadable line, from 1; such a line is left out
     */
    public static LearnerData read(List<String> lines, List<Integer> damaged) {
        List<String> attempts = new ArrayList<>();
        Map<String, String> states = new LinkedHashMap<>();
        JsonFactory json = new JsonFactory();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (line.startsWith(BEGIN_OF_STATE)) {
                    Map<String, String> fields = texts(line, json);
                    String course = fields.getOrDefault(COURSE, "");
                    if (!COURSE_ID.matcher(course).matches()) {
                        throw new IOException(course);
                    }
                    states.remove(course);
                    states.put(course, fields.getOrDefault(CONTENT, ""));
                } else if (!line.isEmpty()) {
                    check(line, json);
                    attempts.add(line);
                }
            } catch (IOException e) {
                damaged.add(i + 1);
            }
        }
        return new LearnerData(attempts, states);
    }

    /** @throws IOException if the line is not an attempt of any version */
    private static void check(String line, JsonFactory json) throws IOException {
        boolean unused = AttemptLine.read(line.getBytes(StandardCharsets.UTF_8), json, AttemptLine.SHIPPED_COURSE)
                .isPresent();
    }

    /** Returns the fields of a line with texts, by name. */
    private static Map<String, String> texts(String line, JsonFactory factory) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser json = factory.createParser(line)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    texts.put(json.currentName(), json.getText());
                }
            }
        }
        return texts;
    }

    /** Returns the lines of attempts that are missing in a store: a line that occurs twice must be there twice. */
    public List<String> attemptsMissingIn(LearnerData kept) {
        Map<String, Integer> counts = new HashMap<>();
        kept.attempts.forEach(line -> counts.merge(line, 1, Integer::sum));
        return attempts.stream()
                .filter(line -> counts.merge(line, -1, Integer::sum) < 0)
                .toList();
    }
}
