package descenso.quiz;

import java.util.List;

/** An answer to a {@link Prediction}: the student's, or the right one. */
public sealed interface PredictionAnswer {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of answer. */
    interface Visitor<R> {

        R option(Option option);

        R ranking(Ranking ranking);

        R amount(Amount amount);

        R statement(Statement statement);

        R unknown(Unknown unknown);
    }

    /**
     * To a choice.
     *
     * @param index of the option, from 0
     */
    record Option(int index) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.option(this);
        }
    }

    /**
     * To an order.
     *
     * @param options indices from 0, the first of all first
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

    /** To an amount. */
    record Amount(double value) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /** To a truth. */
    record Statement(boolean isTrue) implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** "I don't know", to any. */
    record Unknown() implements PredictionAnswer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }
}
