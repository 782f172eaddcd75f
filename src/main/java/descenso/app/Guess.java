package descenso.app;

import descenso.course.PredictionQuestion;
import descenso.quiz.Forecast;
import descenso.quiz.PredictionGrader;
import descenso.quiz.Verdict;
import descenso.train.Outcome;
import java.util.Map;
import java.util.Optional;

/**
 * What a learner has said will happen, and what became of it.
 *
 * @param isOpen whether it has never been asked
 * @param answer the one that the race is to judge, or has judged
 * @param verdict empty until the race is over
 * @param figures those that the verdict follows from
 */
record Guess(boolean isOpen, Optional<Forecast> answer, Optional<Verdict> verdict, Map<String, Double> figures) {

    /** Not asked yet. */
    static Guess none() {
        return new Guess(true, Optional.empty(), Optional.empty(), Map.of());
    }

    /** Answered at an earlier time. */
    static Guess made() {
        return new Guess(false, Optional.empty(), Optional.empty(), Map.of());
    }

    static Guess of(Forecast answer) {
        return new Guess(false, Optional.of(answer), Optional.empty(), Map.of());
    }

    /** A verdict once given stays, whatever is run after it. */
    Guess judged(Optional<PredictionQuestion> question, Optional<Outcome> outcome) {
        if (answer.isEmpty() || verdict.isPresent() || question.isEmpty() || outcome.isEmpty()) {
            return this;
        }
        Map<String, Double> measured = question.get().figures().of(outcome.get().runs());
        Verdict found = PredictionGrader.grade(question.get().prediction(), answer.get(), measured);
        return new Guess(false, answer, Optional.of(found), measured);
    }
}
