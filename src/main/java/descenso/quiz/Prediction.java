package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;

/**
 * The question that an experiment asks before it runs, without its text. The correct answer is not stored: it follows
 * from measures of the run, which the expressions use by name.
 */
public sealed interface Prediction {

    <R> R accept(Visitor<R> visitor);

    /** A function of the kind of prediction. */
    interface Visitor<R> {

        R choice(Choice choice);

        R order(Order order);

        R amount(Amount amount);

        R truth(Truth truth);
    }

    /**
     * A choice of one option.
     *
     * @param options condition under which each option is correct
     */
    record Choice(List<Expression> options) implements Prediction {

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * An order of options.
     *
     * @param figures name of the measure by which each option is sorted: the smallest first, NaN (the event never
     *     happened) last
     */
    record Order(List<String> figures) implements Prediction {

        public Order {
            figures = List.copyOf(figures);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * A number.
     *
     * @param value expression for the correct number
     * @param tolerance distance from it that still counts as correct
     */
    record Amount(Expression value, Tolerance tolerance) implements Prediction {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * A statement that is true or false.
     *
     * @param holds condition under which the statement is true
     */
    record Truth(Expression holds) implements Prediction {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }
}
