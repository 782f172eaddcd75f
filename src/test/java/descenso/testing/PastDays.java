package descenso.testing;

import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.progress.LearningRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Histories of learners of the course, for tests. Days are 0-based; day 0 is that of {@link ScriptedLearner#NOON}. */
public final class PastDays {

    private PastDays() {}

    public static Instant noon(int day) {
        return ScriptedLearner.NOON.plus(Duration.ofDays(day));
    }

    /** Returns an empty history, read on day 0. */
    public static LearnerHistory nothing() {
        return at(0);
    }

    /** Returns the history of some attempts, read on a day. */
    @SafeVarargs
    public static LearnerHistory at(int day, List<Attempt>... attempts) {
        List<Attempt> all = new ArrayList<>();
        for (List<Attempt> each : attempts) {
            all.addAll(each);
        }
        return LearnerHistory.at(noon(day).atZone(ZoneOffset.UTC), LearningRecord.of(all));
    }

    /** Returns correct answers to the first questions of the course, on day 0. */
    public static List<Attempt> answered(int count) {
        return again(0, count);
    }

    /** Returns correct answers to the first questions of the course, on a day. */
    public static List<Attempt> again(int day, int count) {
        List<Attempt> attempts = new ArrayList<>();
        for (var question : QuestionDriver.all(Language.ES).subList(0, count)) {
            attempts.add(attempt(question.exercise().id(), day, Attempt.Grade.RIGHT));
        }
        return attempts;
    }

    /** Returns a graded answer to a question of the course. */
    public static Attempt attempt(String question, int day, Attempt.Grade grade) {
        return of(Attempt.Kind.QUESTION, question, day, "x", grade);
    }

    /** Returns predictions on some experiments, made on day 0. */
    public static List<Attempt> predicted(List<String> experiments) {
        return experiments.stream()
                .map(experiment -> NewAttempt.unpredicted(experiment).at(noon(0)))
                .toList();
    }

    /**
     * Returns the learner's own grade for an answer.
     *
     * @param word the word of a {@link descenso.progress.SelfGrade}
     */
    public static Attempt regrade(String question, int day, String word) {
        return of(Attempt.Kind.REGRADE, question, day, word, Attempt.Grade.UNDECIDED);
    }

    private static Attempt of(Attempt.Kind kind, String question, int day, String answer, Attempt.Grade grade) {
        String screen = QuestionDriver.question(question, Language.ES).pageId();
        return new Attempt(
                Attempt.VERSION,
                noon(day),
                kind,
                screen,
                question,
                List.of(),
                answer,
                grade,
                Map.of(),
                AttemptEffort.LEAST);
    }
}
