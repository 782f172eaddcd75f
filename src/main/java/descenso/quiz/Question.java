package descenso.quiz;

import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A question without its text: what counts as its correct answer. Its parts (ideas, options, items, reasons) are numbered from 0 in
 * the author's order.
 */
public sealed interface Question {

    QuestionKind kind();

    <R> R accept(Visitor<R> visitor);

    /** A function of the kind of question. */
    interface Visitor<R> {

        R open(Open open);

        R choice(Choice choice);

        R number(Number number);

        R order(Order order);

        R match(Match match);

        R truth(Truth truth);
    }

    /**
     * A question that the learner answers in their own words.
     *
     * @param ideas ideas that a good answer contains
     */
    record Open(List<KeyIdea> ideas) implements Question {

        public Open {
            ideas = List.copyOf(ideas);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.OPEN;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }
    }

    /**
     * A choice of one option, or of all that apply.
     *
     * @param right for each option, whether it is correct
     * @param isSeveral whether any number of options may be chosen; otherwise exactly one is correct
     */
    record Choice(List<Boolean> right, boolean isSeveral) implements Question {

        public Choice {
            right = List.copyOf(right);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.CHOICE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * A number that follows from other numbers, which are drawn anew each time the question is asked.
     *
     * @param values sources of the other numbers
     * @param solution solution, computed from the other numbers
     * @param tolerance distance from the solution that still counts as correct
     * @param traps wrong answers that the author foresees, as expressions in the other numbers
     */
    @SuppressWarnings("JavaLangClash")
    record Number(QuestionVariables values, Solution solution, Tolerance tolerance, List<Expression> traps)
            implements Question {

        public Number {
            traps = List.copyOf(traps);
        }

        /**
         * Tests whether a number is correct within the tolerance. False if there is no correct number.
         *
         * @param given number of the learner
         * @param drawn numbers drawn for the question, by name
         */
        public boolean accepts(double given, Map<String, Double> drawn) {
            OptionalDouble right = solution.number(drawn);
            return right.isPresent() && tolerance.allows(given, right.getAsDouble());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.NUMBER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * Items to put in order. Their numbers from 0 are the correct order.
     *
     * @param items number of items
     */
    record Order(int items) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.ORDER;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }
    }

    /**
     * Items to pair. The left and the right item of the same number form a pair.
     *
     * @param pairs number of pairs
     */
    record Match(int pairs) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.MATCH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }
    }

    /**
     * A statement that is true or false, with a reason.
     *
     * @param holds whether the statement is true
     * @param reasons for each reason, whether it is correct; exactly one is
     */
    record Truth(boolean holds, List<Boolean> reasons) implements Question {

        public Truth {
            reasons = List.copyOf(reasons);
        }

        /** Tests whether an answer is correct about the statement, whatever its reason. */
        public boolean isSeenBy(Answer.Statement statement) {
            return statement.isTrue() == holds;
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.TRUTH;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truth(this);
        }
    }
}
