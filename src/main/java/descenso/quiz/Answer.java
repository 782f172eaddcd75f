package descenso.quiz;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A learner's answer to a {@link Question}. */
public sealed interface Answer {

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of answer. */
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
     * To an open question.
     *
     * @param ideas those that the learner says the words hold
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

    /** To a choice. */
    record Options(Set<Integer> chosen) implements Answer {

        public Options {
            chosen = Set.copyOf(chosen);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.options(this);
        }
    }

    /** To a question about a number. */
    record Amount(double value) implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /** To an order: the first one first. */
    record Ranking(List<Integer> items) implements Answer {

        public Ranking {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranking(this);
        }
    }

    /** To a match: for each left side the number of a right one. */
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
     * To a truth.
     *
     * @param reason the number of one
     */
    record Statement(boolean isTrue, OptionalInt reason) implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statement(this);
        }
    }

    /** "I don't know", to any. */
    record Unknown() implements Answer {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown();
        }
    }
}
