package descenso.app;

import descenso.course.PredictionQuestion;
import descenso.expr.Numeral;
import descenso.progress.Attempt;
import descenso.quiz.Forecast;
import descenso.quiz.PredictionGrader;
import descenso.quiz.Verdict;
import descenso.train.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a learner has said will happen, and what became of it.
 *
 * @param isOpen whether it has never been asked
 * @param answer the one that the race is to judge, or has judged
 * @param verdict empty until the race is over
 * @param figures those that the verdict follows from
 * @param isKept whether it is in the journal: no verdict is shown before
 */
record Guess(
        boolean isOpen,
        Optional<Forecast> answer,
        Optional<Verdict> verdict,
        Map<String, Double> figures,
        boolean isKept) {

    /** Whether it waits for a race to judge it. */
    boolean isPending() {
        return answer.isPresent() && verdict.isEmpty();
    }

    /** Not asked yet. */
    static Guess none() {
        return new Guess(true, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    /** Answered at an earlier time. */
    static Guess made() {
        return new Guess(false, Optional.empty(), Optional.empty(), Map.of(), false);
    }

    static Guess of(Forecast answer) {
        return new Guess(false, Optional.of(answer), Optional.empty(), Map.of(), false);
    }

    /** A verdict once given stays, whatever is run after it. */
    Guess judged(Optional<PredictionQuestion> question, Optional<Outcome> outcome) {
        if (answer.isEmpty() || verdict.isPresent() || question.isEmpty() || outcome.isEmpty()) {
            return this;
        }
        Map<String, Double> measured = question.get().figures().of(outcome.get().runs());
        Verdict found = PredictionGrader.grade(question.get().prediction(), answer.get(), measured);
        return new Guess(false, answer, Optional.of(found), measured, false);
    }

    /** With the verdict in the journal. */
    Guess kept() {
        return new Guess(isOpen, answer, verdict, figures, true);
    }

    /** Whether there is a verdict to be seen. */
    boolean isTold() {
        return isKept && verdict.isPresent();
    }

    /** What is to be kept of an answer, or of the verdict on it. */
    Tried tried(String experiment) {
        return new Tried(
                Attempt.Kind.PREDICTION,
                experiment,
                Tried.PREDICTION,
                List.of(),
                answer.map(Guess::written).orElse(""),
                verdict.map(found -> Attempt.Grade.valueOf(found.grade().name()))
                        .orElse(Attempt.Grade.PENDING),
                figures);
    }

    /** In no language. */
    private static String written(Forecast forecast) {
        return forecast.accept(new Forecast.Visitor<>() {
            @Override
            public String option(Forecast.Option option) {
                return Integer.toString(option.index());
            }

            @Override
            public String ranking(Forecast.Ranking ranking) {
                return ranking.options().stream().map(Object::toString).collect(Collectors.joining(","));
            }

            @Override
            public String amount(Forecast.Amount amount) {
                return Numeral.of(amount.value());
            }

            @Override
            public String statement(Forecast.Statement statement) {
                return Boolean.toString(statement.isTrue());
            }

            @Override
            public String unknown(Forecast.Unknown unknown) {
                return "";
            }
        });
    }
}
