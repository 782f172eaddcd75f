package descenso.quiz;

import java.util.List;

/** An answer to a {@link Prediction}, by the student or the correct one. */
public sealed interface PredictionAnswer {

    <R> R accept(Visitor<R> visitor);

    /** A function of the kind of answer. */
    interface Visitor<R> {

        R option(Option option);

        R ranking(Ranking ranking);

        R amount(Amount amount);

        R statement(Statement statement);

        R unknown(Unknown unknown);
    }

    /**
     * The answer to a choice.
     *
     * @param index index of the option, 0-based
     */
    record Option(int index) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.option(this);
        }
    }

    /**
     * The answer to an order.
     *
     * @param options indices of the options, 0-based, in order
     */
    record Ranking(List<Integer> options) implements PredictionAnswer {

        public Ranking {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranking(this);
        }
    }

    /** The answer to a question about a number. */
    record Amount(double value) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * The answer to a true-or-false question.
     *
     * @param isTrue whether the statement is considered true
     */
    record Statement(boolean isTrue) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** The answer "I don't know", to any prediction. */
    record Unknown() implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }
}
