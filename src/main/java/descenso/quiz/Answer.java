package descenso.quiz;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A learner's answer to a {@link Question}. */
public sealed interface Answer {

    <R> R accept(Visitor<R> visitor);

    /** A function of the kind of answer. */
    interface Visitor<R> {

        R words(Words words);

        R options(Options options);

        R amount(Amount amount);

        R ranking(Ranking ranking);

        R pairing(Pairing pairing);

        R statement(Statement statement);

        R unknown();
    }

    /**
     * The answer to an open question.
     *
     * @param text words of the learner
     * @param ideas indices of the ideas that the learner marks as included, 0-based
     */
    record Words(String text, Set<Integer> ideas) implements Answer {

        public Words {
            ideas = Set.copyOf(ideas);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /**
     * The answer to a choice.
     *
     * @param chosen indices of the chosen options, 0-based
     */
    record Options(Set<Integer> chosen) implements Answer {

        public Options {
            chosen = Set.copyOf(chosen);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.options(this);
        }
    }

    /** The answer to a question about a number. */
    record Amount(double value) implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * The answer to an order.
     *
     * @param items indices of the items, 0-based, in the order that the learner chose
     */
    record Ranking(List<Integer> items) implements Answer {

        public Ranking {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranking(this);
        }
    }

    /**
     * The answer to a match.
     *
     * @param rights for each left side, in order, the index of a right side, 0-based
     */
    record Pairing(List<Integer> rights) implements Answer {

        public Pairing {
            rights = List.copyOf(rights);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pairing(this);
        }
    }

    /**
     * The answer to a true-or-false question.
     *
     * @param isTrue whether the learner considers the statement true
     * @param reason index of the chosen reason, 0-based; empty if none was chosen
     */
    record Statement(boolean isTrue, OptionalInt reason) implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** The answer "I don't know", to any question. */
    record Unknown() implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown();
        }
    }
}
