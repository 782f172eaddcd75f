package descenso.quiz;

import java.util.List;

/** An answer to a {@link Prediction}, by the student or the correct one. */
public sealed interface PredictionAnswer {

    /** The answer to a choice: the index of the option, 0-based. */
    record Option(int index) implements PredictionAnswer {}

    /** The answer to an order: the indices of the options, 0-based, in order. */
    record Ranking(List<Integer> options) implements PredictionAnswer {

        public Ranking {
            options = List.copyOf(options);
        }
    }

    /** The answer to a question about a number. */
    record Amount(double value) implements PredictionAnswer {}

    /** The answer to a true-or-false question: whether the statement is considered true. */
    record Statement(boolean isTrue) implements PredictionAnswer {}

    /** The answer "I don't know", to any prediction. */
    record Unknown() implements PredictionAnswer {}
}
