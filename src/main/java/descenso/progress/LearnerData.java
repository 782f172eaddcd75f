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
 * is a journal, with one more line for each saved state and each event of the classroom, whose kinds older programs
 * skip.
 *
 * @param attempts the lines of the journal, without their line ends
 * @param states the texts of the saved states by course id; the one that was saved last is the last
 * @param events the learner's events in the classroom, as lines of its log; they stay with their class, and are not
 *     brought to another store
 */
public record LearnerData(List<String> attempts, Map<String, String> states, List<String> events) {

    private static final String STATE = "state";
    private static final String CLASSROOM = "classroom";
    private static final String BEGIN_OF_STATE = begin(STATE);
    private static final String BEGIN_OF_EVENT = begin(CLASSROOM);
    private static final String COURSE = "course";
    private static final String CONTENT = "content";

    /** Ids of courses that a file name can hold. */
    private static final Pattern COURSE_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    public LearnerData {
        events = List.copyOf(events);
        attempts = List.copyOf(attempts);
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Creates the data of a learner without a class. */
    public LearnerData(List<String> attempts, Map<String, String> states) {
        this(attempts, states, List.of());
    }

    private static String begin(String kind) {
        return "{\"version\":1,\"kind\":\"%s\",".formatted(kind);
    }

    /** Tests whether nothing is kept of the learner. */
    public boolean isEmpty() {
        return attempts.isEmpty() && states.isEmpty() && events.isEmpty();
    }

    /**
     * Returns the lines of the text, without their line ends.
     *
     * @throws IOException if the JSON cannot be generated
     */
    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(attempts);
        for (Map.Entry<String, String> state : states.entrySet()) {
            lines.add(line(STATE, Map.of(COURSE, state.getKey()), state.getValue()));
        }
        for (String event : events) {
            lines.add(line(CLASSROOM, Map.of(), event));
        }
        return lines;
    }

    private static String line(String kind, Map<String, String> fields, String content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("version", Attempt.VERSION);
            json.writeStringField("kind", kind);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeStringField(CONTENT, content);
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Reads the lines of a text. Empty lines are skipped.
     *
     * @param damaged takes the number of each unreadable line, from 1; such a line is left out
     */
    public static LearnerData read(List<String> lines, List<Integer> damaged) {
        List<String> attempts = new ArrayList<>();
        List<String> events = new ArrayList<>();
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
                } else if (line.startsWith(BEGIN_OF_EVENT)) {
                    events.add(texts(line, json).getOrDefault(CONTENT, ""));
                } else if (!line.isEmpty()) {
                    check(line, json);
                    attempts.add(line);
                }
            } catch (IOException e) {
                damaged.add(i + 1);
            }
        }
        return new LearnerData(attempts, states, events);
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
