package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a learner is asked, without its words, its parts numbered from 0 as their author wrote them. */
public sealed interface Question {

    Kind kind();

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of question. */
    interface Visitor<R> {

        R open(Open open);

        R choice(Choice choice);

        R number(Number number);

        R order(Order order);

        R match(Match match);

        R truth(Truth truth);
    }

    /**
     * In the learner's own words.
     *
     * @param ideas what a good answer holds
     */
    record Open(List<KeyIdea> ideas) implements Question {

        public Open {
            ideas = List.copyOf(ideas);
        }

        @Override
        public Kind kind() {
            return Kind.OPEN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }
    }

    /**
     * One option, or all that apply.
     *
     * @param right for each option whether it is
     * @param isSeveral whether any number of them may be chosen; else exactly one is right
     */
    record Choice(List<Boolean> right, boolean isSeveral) implements Question {

        public Choice {
            right = List.copyOf(right);
        }

        @Override
        public Kind kind() {
            return Kind.CHOICE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * A number that follows from others, which are drawn anew at each meeting.
     *
     * @param traps wrong numbers that their author foresaw, as expressions in the values
     */
    @SuppressWarnings("JavaLangClash")
    record Number(QuestionVariables values, Solution solution, Tolerance tolerance, List<Expression> traps)
            implements Question {

        public Number {
            traps = List.copyOf(traps);
        }

        /**
         * Whether a number is right, or near enough; none is where there is no right one.
         *
         * @param drawn the values that it is asked with
         */
        public boolean accepts(double given, Map<String, Double> drawn) {
            OptionalDouble right = solution.number(drawn);
            return right.isPresent() && tolerance.allows(given, right.getAsDouble());
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * Which comes first and which last: they are numbered in the right order.
     *
     * @param items how many there are
     */
    record Order(int items) implements Question {

        @Override
        public Kind kind() {
            return Kind.ORDER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * What goes with what: those of the same number.
     *
     * @param pairs how many there are
     */
    record Match(int pairs) implements Question {

        @Override
        public Kind kind() {
            return Kind.MATCH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }
    }

    /**
     * Whether a statement is true, and why.
     *
     * @param holds whether it is
     * @param reasons for each whether it is the right one, which one is
     */
    record Truth(boolean holds, List<Boolean> reasons) implements Question {

        public Truth {
            reasons = List.copyOf(reasons);
        }

        /** Whether somebody knows that it is true, or that it is not, whatever the reason given. */
        public boolean isSeenBy(Answer.Statement statement) {
            return statement.isTrue() == holds;
        }

        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }
}
