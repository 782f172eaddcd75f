package descenso.app.bench;

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
 * What a learner has said will happen, and what became of it.
 *
 * @param isUnanswered whether it has never been asked
 * @param answer the one that the race is to judge, or has judged
 * @param verdict empty until the race is over
 * @param figures those that the verdict follows from
 * @param isPersisted whether it is in the journal: no verdict is shown before
 * @param isDismissed whether it has been shown for long enough; it can be looked at again
 */
public record PredictionState(
        boolean isUnanswered,
        Optional<PredictionAnswer> answer,
        Optional<PredictionVerdict> verdict,
        Map<String, Double> figures,
        boolean isPersisted,
        boolean isDismissed) {

    /** Whether it waits for a race to judge it. */
    public boolean isPending() {
        return answer.isPresent() && verdict.isEmpty();
    }

    /** Not asked yet. */
    static PredictionState none() {
        return new PredictionState(true, Optional.empty(), Optional.empty(), Map.of(), false, false);
    }

    /** Answered at an earlier time. */
    static PredictionState made() {
        return new PredictionState(false, Optional.empty(), Optional.empty(), Map.of(), false, false);
    }

    public static PredictionState of(PredictionAnswer answer) {
        return new PredictionState(false, Optional.of(answer), Optional.empty(), Map.of(), false, false);
    }

    /** A verdict once given stays, whatever is run after it. */
    PredictionState judged(Optional<PredictionQuestion> question, Optional<Outcome> outcome) {
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

    /** With the verdict in the journal. */
    PredictionState kept() {
        return new PredictionState(isUnanswered, answer, verdict, figures, true, isDismissed);
    }

    /** With the verdict out of the way. */
    PredictionState read() {
        return new PredictionState(isUnanswered, answer, verdict, figures, isPersisted, isRevealed());
    }

    /** Whether there is a verdict that may be seen. */
    public boolean isRevealed() {
        return isPersisted && verdict.isPresent();
    }

    /** Whether it is to be seen by itself. */
    public boolean isShown() {
        return isRevealed() && !isDismissed;
    }

    /** What is to be kept of an answer to that question, or of the verdict on it. */
    NewAttempt tried(String experiment, Optional<PredictionQuestion> question) {
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
