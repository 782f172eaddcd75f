package descenso.quiz;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** A learner's answer to a {@link Question}. */
public sealed interface Answer {

    /**
     * To an open question.
     *
     * @param ideas those that the learner says the words hold
     */
    record Words(String text, Set<Integer> ideas) implements Answer {

        public Words {
            ideas = Set.copyOf(ideas);
        }
    }

    /** To a choice. */
    record Options(Set<Integer> chosen) implements Answer {

        public Options {
            chosen = Set.copyOf(chosen);
        }
    }

    /** To a question about a number. */
    record Amount(double value) implements Answer {}

    /** To an order: the first one first. */
    record Ranking(List<Integer> items) implements Answer {

        public Ranking {
            items = List.copyOf(items);
        }
    }

    /** To a match: for each left side the number of a right one. */
    record Pairing(List<Integer> rights) implements Answer {

        public Pairing {
            rights = List.copyOf(rights);
        }
    }

    /**
     * To a truth.
     *
     * @param reason the number of one
     */
    record Statement(boolean isTrue, OptionalInt reason) implements Answer {}

    /** "I don't know", to any. */
    record Unknown() implements Answer {}
}
