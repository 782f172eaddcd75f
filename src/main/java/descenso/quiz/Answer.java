package descenso.quiz;

import descenso.expr.NumberText;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A learner's answer to a question. */
public interface Answer {

    /** Returns the answer as the journal keeps it, in any language, by the ids of the question's parts. */
    String written(List<String> parts);

    /** Returns the choice of one option by its index, 0-based. */
    static Answer option(int index) {
        return new Options(Set.of(index));
    }

    /** Returns whether a statement is considered true, without a reason. */
    static Answer statement(boolean isTrue) {
        return new Statement(isTrue, OptionalInt.empty());
    }

    private static String ids(Collection<Integer> numbers, List<String> parts) {
        return numbers.stream().map(parts::get).collect(Collectors.joining(","));
    }

    /**
     * The answer to an open question: words, and the indices of the ideas marked as included and of the wrong beliefs
     * found, 0-based.
     */
    record Words(String text, Set<Integer> ideas, Set<Integer> beliefs) implements Answer {

        public Words {
            ideas = Set.copyOf(ideas);
            beliefs = Set.copyOf(beliefs);
        }

        @Override
        public String written(List<String> parts) {
            return text;
        }
    }

    /** The answer to a choice: the indices of the chosen options, 0-based. */
    record Options(Set<Integer> chosen) implements Answer {

        public Options {
            chosen = Set.copyOf(chosen);
        }

        @Override
        public String written(List<String> parts) {
            return ids(chosen.stream().sorted().toList(), parts);
        }
    }

    /** The answer to a question about a number. */
    record Amount(double value) implements Answer {

        @Override
        public String written(List<String> parts) {
            return NumberText.of(value);
        }
    }

    /** The answer to an order: the indices of the items, 0-based, in the order that the learner chose. */
    record Ranking(List<Integer> items) implements Answer {

        public Ranking {
            items = List.copyOf(items);
        }

        @Override
        public String written(List<String> parts) {
            return ids(items, parts);
        }
    }

    /** The answer to a match: for each left side, in order, the index of a right side, 0-based. */
    record Pairing(List<Integer> rights) implements Answer {

        public Pairing {
            rights = List.copyOf(rights);
        }

        @Override
        public String written(List<String> parts) {
            return ids(rights, parts);
        }
    }

    /** The answer to a true-or-false question, with the index of the chosen reason, 0-based, if one was chosen. */
    record Statement(boolean isTrue, OptionalInt reason) implements Answer {

        @Override
        public String written(List<String> parts) {
            return isTrue + (reason.isPresent() ? "," + parts.get(reason.getAsInt()) : "");
        }
    }

    /** The answer "I don't know", to any question. */
    record Unknown() implements Answer {

        @Override
        public String written(List<String> parts) {
            return "";
        }
    }
}
