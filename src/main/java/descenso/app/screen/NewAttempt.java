package descenso.app.screen;

import descenso.course.Course.CourseQuestion;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.progress.Attempt.Confidence;
import descenso.progress.Attempt.SelfGrade;
import descenso.progress.LearningRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attempt that is not in the journal yet and has no time.
 *
 * @param subject the id of the experiment, or of the page that asks the question
 * @param item the id of the question, or of the prediction or challenge within the experiment
 * @param answer the answer as it was given; may be empty
 * @param figures the measured values, or the numbers of the question, by name
 */
public record NewAttempt(
        Attempt.Kind kind,
        String subject,
        String item,
        List<Setting> settings,
        String answer,
        Attempt.Grade grade,
        Map<String, Double> figures,
        AttemptEffort effort) {

    /** The item of an experiment's only prediction. */
    public static final String PREDICTION = "predict";

    public NewAttempt {
        settings = List.copyOf(settings);
        figures = new LinkedHashMap<>(figures);
    }

    /** Creates an attempt at an experiment, which records no effort. */
    public NewAttempt(
            Attempt.Kind kind,
            String experiment,
            String item,
            List<Setting> settings,
            String answer,
            Attempt.Grade grade,
            Map<String, Double> figures) {
        this(kind, experiment, item, settings, answer, grade, figures, AttemptEffort.LEAST);
    }

    /** Returns "I don't know" as the prediction on an experiment. It is graded without a race. */
    public static NewAttempt unpredicted(String experiment) {
        return new NewAttempt(
                Attempt.Kind.PREDICTION, experiment, PREDICTION, List.of(), "", Attempt.Grade.UNKNOWN, Map.of());
    }

    /** Returns the learner's own grade for the latest session with a question. */
    public static NewAttempt regrade(CourseQuestion question, SelfGrade regrade) {
        String id = question.exercise().id();
        Attempt.Grade grade = Attempt.Grade.UNDECIDED;
        return new NewAttempt(
                Attempt.Kind.REGRADE, question.pageId(), id, List.of(), regrade.answer(), grade, Map.of());
    }

    /**
     * Returns the bets on an experiment that wait for a race and can have one. A course that has changed since may lack
     * the numbers of a bet or the option that was chosen.
     *
     * @param attempts attempts at the experiment, in the order in which they were made
     */
    public static List<Attempt> waiting(PredictionQuestion question, List<Attempt> attempts) {
        return LearningRecord.pending(attempts).stream()
                .filter(bet -> bet.changes().isEmpty()
                        || question.again().stream()
                                .anyMatch(again -> again.settings().equals(settings(bet))))
                .filter(bet -> question.read(bet.answer()).isPresent())
                .toList();
    }

    /** Returns this attempt with how sure the learner is of the answer. */
    public NewAttempt with(Optional<Confidence> confidence) {
        return new NewAttempt(kind, subject, item, settings, answer, grade, figures, effort.with(confidence));
    }

    /** Returns this attempt as the journal keeps it. */
    public Attempt at(Instant time) {
        return new Attempt(
                Attempt.VERSION, time, kind, subject, item, changes(settings), answer, grade, figures, effort);
    }

    /** Returns settings as the journal keeps them. */
    public static List<Attempt.Change> changes(List<Setting> settings) {
        return settings.stream()
                .map(setting -> new Attempt.Change(setting.path(), setting.value()))
                .toList();
    }

    /** Returns the settings of a kept attempt. */
    public static List<Setting> settings(Attempt attempt) {
        return settings(attempt.changes());
    }

    /** Returns settings from the form in which the journal and the classroom keep them. */
    public static List<Setting> settings(List<Attempt.Change> changes) {
        return changes.stream()
                .map(change -> new Setting(change.path(), change.value()))
                .toList();
    }
}
