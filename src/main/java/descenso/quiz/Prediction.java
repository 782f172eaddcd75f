package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;

/**
 * What is asked before an experiment is run, without its words. Its right answer is nowhere written: it follows from
 * figures that the run measures, which the expressions speak of by name.
 */
public sealed interface Prediction {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of prediction. */
    interface Visitor<R> {

        R choice(Choice choice);

        R order(Order order);

        R amount(Amount amount);

        R truth(Truth truth);
    }

    /**
     * One option among several.
     *
     * @param options for each of them the condition under which it is right
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
     * Which comes first and which last.
     *
     * @param figures for each option the name of what it is sorted by: smallest first, what never happens (NaN) last
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

    /** A number, near enough to that of the expression. */
    record Amount(Expression value, Tolerance tolerance) implements Prediction {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * Whether a statement is true.
     *
     * @param holds the statement
     */
    record Truth(Expression holds) implements Prediction {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }
}
