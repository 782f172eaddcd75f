package descenso.progress;

import descenso.memory.FsrsScheduler.Rating;
import descenso.quiz.GradingResult;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a learner with its result, or the learner's correction of an earlier result.
 *
 * @param version version of the form in which the attempt was written
 * @param time time of its grading; of the answer if it is not graded
 * @param subject id of the experiment, or of the screen with the question
 * @param item id of the attempted task: unique in the experiment, or a question id, unique in the course
 * @param changes the learner's settings, in the order of their application
 * @param answer the learner's text, or the form of the question or prediction; may be empty; for a regrade, a {@link
 *     SelfGrade}
 * @param figures measured values by name; NaN if nothing finite was measured
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

    /** Version of the form in which attempts are written. */
    public static final int VERSION = 1;

    /** The kind of an attempt. */
    public enum Kind {
        PREDICTION,
        CHALLENGE,
        /** An answer to the question what the picture of a run shows. */
        OBSERVATION,
        QUESTION,
        /** A correction by the learner of what the latest session of a question says about memory; no new attempt. */
        REGRADE
    }

    /** The result of an attempt. */
    public enum Grade {
        RIGHT,
        /** A partly correct answer. */
        PARTLY,
        WRONG,
        /** The answer "I don't know". */
        UNKNOWN,
        /** An answer that cannot be graded. */
        UNDECIDED,
        /** An answer that is not graded yet. */
        PENDING;

        /** Returns the grade of an attempt for the grade of its answer. */
        public static Grade of(GradingResult.Grade grade) {
            return switch (grade) {
                case RIGHT -> RIGHT;
                case PARTLY -> PARTLY;
                case WRONG -> WRONG;
                case UNKNOWN -> UNKNOWN;
                case UNDECIDED -> UNDECIDED;
            };
        }

        /** Returns the name of this grade in files. */
        public String word() {
            return AttemptLine.key(this);
        }
    }

    /** A changed value of the experiment: a setting, with a path and a value in YAML. */
    public record Change(String path, String value) {}

    /** Tests whether this is a prediction that a race has graded. */
    public boolean isJudgedPrediction() {
        return kind == Kind.PREDICTION && grade != Grade.PENDING;
    }

    /** Returns this attempt without what would tell whether it is correct. */
    public Attempt ungraded() {
        return new Attempt(
                version,
                time,
                kind,
                subject,
                item,
                changes,
                answer,
                Grade.PENDING,
                kind == Kind.QUESTION ? figures : Map.of(), // the numbers of the question; else what was measured
                new AttemptEffort(effort.attemptNumber(), effort.hints(), List.of(), effort.confidence()));
    }

    /** Returns this attempt with a grade. */
    public Attempt graded(Grade other) {
        return new Attempt(version, time, kind, subject, item, changes, answer, other, figures, effort);
    }

    public Attempt {
        changes = List.copyOf(changes);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** How sure a learner is of an answer before its result is known. */
    public enum Confidence {
        GUESS,
        RATHER_SURE,
        SURE
    }

    /**
     * The circumstances of an answer: turn, hints, mistakes and confidence.
     *
     * @param attemptNumber number of the answer within the question's session, from 1
     * @param hints number of hints shown before the answer
     * @param mistakes ids recognised in the answer: misconceptions, traps and computing mistakes
     * @param confidence how sure the learner is; empty if that was not asked, or not said
     */
    public record AttemptEffort(int attemptNumber, int hints, List<String> mistakes, Optional<Confidence> confidence) {

        /** A first turn without hints and without recognised mistakes. */
        public static final AttemptEffort LEAST = new AttemptEffort(1, 0, List.of());

        public AttemptEffort {
            mistakes = List.copyOf(mistakes);
        }

        /** Creates the circumstances of an answer whose learner has not said how sure it is. */
        public AttemptEffort(int attemptNumber, int hints, List<String> mistakes) {
            this(attemptNumber, hints, mistakes, Optional.empty());
        }

        /** Returns these circumstances with how sure the learner is. */
        public AttemptEffort with(Optional<Confidence> other) {
            return new AttemptEffort(attemptNumber, hints, mistakes, other);
        }
    }

    /**
     * The learner's own grade for the latest session of a question. It overrides the derived one, because the learner
     * knows better how well the answer was remembered.
     */
    public enum SelfGrade {
        AGAIN(Rating.AGAIN),
        HARD(Rating.HARD),
        GOOD(Rating.GOOD),
        EASY(Rating.EASY),
        /** The session does not count, such as after a typing slip. */
        UNDO(null);

        private final @Nullable Rating rating;

        SelfGrade(@Nullable Rating rating) {
            this.rating = rating;
        }

        /** Returns the rating; empty if the session does not count. */
        public Optional<Rating> rating() {
            return Optional.ofNullable(rating);
        }

        /** Returns this grade in the form of an attempt's answer. */
        public String answer() {
            return AttemptLine.key(this);
        }

        /** Returns the grade with this form; empty if it is unknown. */
        static Optional<SelfGrade> of(String answer) {
            return AttemptLine.constant(values(), answer);
        }
    }
}
