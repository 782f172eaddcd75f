package descenso.app.lab;

import descenso.app.screen.NewAttempt;
import descenso.course.task.PredictionQuestion;
import descenso.progress.Attempt;
import descenso.quiz.Prediction;
import descenso.quiz.PredictionAnswer;
import descenso.quiz.PredictionGrader;
import descenso.quiz.PredictionVerdict;
import descenso.train.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a prediction: the learner's answer and the verdict on it.
 *
 * @param isUnanswered whether the learner has never answered the question
 * @param answer the answer that the race judges or has judged; empty if there is none in this session
 * @param verdict empty until the race is over
 * @param figures the values that decide the verdict, by name
 * @param isPersisted whether the recording of the verdict has been reported; the verdict is not shown before
 * @param isDismissed whether the learner has closed the verdict, which can be opened again
 */
public record PredictionState(
        boolean isUnanswered,
        Optional<PredictionAnswer> answer,
        Optional<PredictionVerdict> verdict,
        Map<String, Double> figures,
        boolean isPersisted,
        boolean isDismissed) {

    /** Tests whether the answer waits for a race to judge it. */
    public boolean isPending() {
        return answer.isPresent() && verdict.isEmpty();
    }

    /** Creates the state of a question that has not been answered. */
    static PredictionState none() {
        return new PredictionState(true, Optional.empty(), Optional.empty(), Map.of(), false, false);
    }

    /** Creates the state of a question that was answered and judged earlier. */
    static PredictionState made() {
        return new PredictionState(false, Optional.empty(), Optional.empty(), Map.of(), false, false);
    }

    public static PredictionState of(PredictionAnswer answer) {
        return new PredictionState(false, Optional.of(answer), Optional.empty(), Map.of(), false, false);
    }

    /**
     * Returns the state with the verdict on the answer; unchanged if the race has no outcome. A verdict does not change
     * with later races.
     */
    PredictionState withOutcome(Optional<PredictionQuestion> question, Optional<Outcome> outcome) {
        if (answer.isEmpty() || verdict.isPresent() || question.isEmpty() || outcome.isEmpty()) {
            return this;
        }
        Prediction prediction = question.get().prediction();
        List<Map<String, Double>> measured = PredictionGrader.preferred(
                prediction,
                answer.get(),
                question.get().figures().readings(outcome.get().runs()));
        PredictionVerdict found = PredictionGrader.grade(prediction, answer.get(), measured);
        return new PredictionState(false, answer, Optional.of(found), measured.get(0), false, false);
    }

    /** Returns the state with the verdict marked as recorded. */
    PredictionState withPersisted() {
        return new PredictionState(isUnanswered, answer, verdict, figures, true, isDismissed);
    }

    /** Returns the state with the verdict dismissed, if it may be shown. */
    PredictionState withDismissed() {
        return new PredictionState(isUnanswered, answer, verdict, figures, isPersisted, isRevealed());
    }

    /** Tests whether there is a verdict that may be shown. */
    public boolean isRevealed() {
        return isPersisted && verdict.isPresent();
    }

    /** Tests whether the verdict is shown without a request. */
    public boolean isShown() {
        return isRevealed() && !isDismissed;
    }

    /** Returns the attempt to record: the answer to a question, with the verdict if there is one. */
    NewAttempt newAttempt(String experiment, Optional<PredictionQuestion> question) {
        return new NewAttempt(
                Attempt.Kind.PREDICTION,
                experiment,
                NewAttempt.PREDICTION,
                List.of(),
                question.flatMap(asked -> answer.map(asked::written)).orElse(""),
                verdict.map(found -> Attempt.Grade.valueOf(found.grade().name()))
                        .orElse(Attempt.Grade.PENDING),
                figures);
    }
}
