package descenso.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner tried, and what came of it; or what the learner says of an earlier attempt.
 *
 * @param version of the form that it was written in
 * @param time when it was judged, or given
 * @param subject the id of the experiment, or of the screen that asks the question
 * @param item the id of what was tried: among those of the experiment, or of the question among all of the course
 * @param changes what the learner had set, in that order
 * @param answer in the learner's words, or as the question writes it; may be empty; of a regrade a {@link SelfGrade}
 * @param figures what was measured, by name; NaN where there was nothing to measure, or nothing finite
 * @param effort what it took
 */
public record Attempt(
        int version,
        Instant time,
        Kind kind,
        String subject,
        String item,
        List<Change> changes,
        String answer,
        Grade grade,
        Map<String, Double> figures,
        AttemptEffort effort) {

    /** The form that attempts are written in today. */
    public static final int VERSION = 1;

    /** What is tried. */
    public enum Kind {
        PREDICTION,
        CHALLENGE,
        QUESTION,
        /** The learner corrects what the latest meeting with a question says of the memory; nothing is tried. */
        REGRADE
    }

    /** How good it was. */
    public enum Grade {
        RIGHT,
        /** Some of it. */
        PARTLY,
        WRONG,
        /** The learner said not to know. */
        UNKNOWN,
        /** Nobody can tell. */
        UNDECIDED,
        /** Said, and not judged yet. */
        PENDING;

        /** As files name it. */
        public String word() {
            return AttemptWriter.key(this);
        }
    }

    /** A value of the experiment that was set: as the course's settings have it, a path and YAML. */
    public record Change(String path, String value) {}

    /** Whether it is a prediction that a race has judged. */
    public boolean isJudgedPrediction() {
        return kind == Kind.PREDICTION && grade != Grade.PENDING;
    }

    public Attempt {
        changes = List.copyOf(changes);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
