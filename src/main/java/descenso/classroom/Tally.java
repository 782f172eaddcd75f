package descenso.classroom;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of a vote, counted without names.
 *
 * @param groups answers that are alike, the most frequent first
 */
public record Tally(List<AnswerGroup> groups) {

    /** Minimum number of votes of which the answers are shown without being asked for: fewer could give one away. */
    public static final int LEAST_VOTES = 5;

    private static final Comparator<AnswerGroup> ORDER = Comparator.comparingInt(AnswerGroup::count)
            .reversed()
            .thenComparing(
                    group -> new GivenAnswer(group.answer(), group.grade(), group.mistakes()), GivenAnswer.ORDER);

    /**
     * An answer without its learner.
     *
     * @param answer the answer as the journal has it; empty for "I don't know"
     * @param mistakes ids of the mistakes and misconceptions that were recognised in it
     */
    public record GivenAnswer(String answer, Grade grade, List<String> mistakes) {

        static final Comparator<GivenAnswer> ORDER = Comparator.comparing(GivenAnswer::answer)
                .thenComparing(GivenAnswer::grade)
                .thenComparing(given -> String.join(" ", given.mistakes()));

        public GivenAnswer {
            mistakes = List.copyOf(mistakes);
        }

        static GivenAnswer of(Attempt attempt) {
            return new GivenAnswer(
                    attempt.answer(), attempt.grade(), attempt.effort().mistakes());
        }
    }

    /**
     * Answers that are alike.
     *
     * @param answer the answer as the journal has it; empty for "I don't know"
     * @param mistakes ids of the mistakes and misconceptions that were recognised in it
     * @param count number of learners who gave it
     */
    public record AnswerGroup(String answer, Grade grade, List<String> mistakes, int count) {

        public AnswerGroup {
            mistakes = List.copyOf(mistakes);
        }
    }

    public Tally {
        groups = List.copyOf(groups);
    }

    /** Counts answers. */
    public static Tally of(Collection<Attempt> answers) {
        Map<GivenAnswer, Integer> counts = new LinkedHashMap<>();
        answers.forEach(each -> counts.merge(GivenAnswer.of(each), 1, Integer::sum));
        return new Tally(counts.entrySet().stream()
                .map(entry -> new AnswerGroup(
                        entry.getKey().answer(),
                        entry.getKey().grade(),
                        entry.getKey().mistakes(),
                        entry.getValue()))
                .sorted(ORDER)
                .toList());
    }

    /** Returns these answers without what would tell which of them is correct. */
    public Tally ungraded() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        groups.forEach(group -> counts.merge(group.answer(), group.count(), Integer::sum));
        return new Tally(counts.entrySet().stream()
                .map(entry -> new AnswerGroup(entry.getKey(), Grade.PENDING, List.of(), entry.getValue()))
                .sorted(ORDER)
                .toList());
    }

    /** Returns the number of votes. */
    public int votes() {
        return groups.stream().mapToInt(AnswerGroup::count).sum();
    }
}
