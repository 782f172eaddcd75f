package descenso.classroom;

import descenso.classroom.Tally.GivenAnswer;
import descenso.progress.Attempt;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learners who moved from one answer to another between two votes, counted without names.
 *
 * @param before their answer in the earlier vote
 * @param after their answer in the later vote; may be the same
 * @param count number of these learners
 */
public record VoteChange(GivenAnswer before, GivenAnswer after, int count) {

    private static final Comparator<VoteChange> ORDER = Comparator.comparingInt(VoteChange::count)
            .reversed()
            .thenComparing(VoteChange::before, GivenAnswer.ORDER)
            .thenComparing(VoteChange::after, GivenAnswer.ORDER);

    /**
     * Counts the learners who answered in both votes, by their two answers, the most frequent first.
     *
     * @param earlier the answers of the earlier vote, by learner
     * @param later the answers of the later vote, by learner
     */
    public static List<VoteChange> between(Map<String, Attempt> earlier, Map<String, Attempt> later) {
        Map<VoteChange, Integer> counts = new LinkedHashMap<>();
        earlier.forEach((learner, before) -> {
            Attempt after = later.get(learner);
            if (after != null) {
                counts.merge(new VoteChange(GivenAnswer.of(before), GivenAnswer.of(after), 0), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(entry ->
                        new VoteChange(entry.getKey().before(), entry.getKey().after(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** Tests whether these learners gave another answer, or the same one with another grade or mistake. */
    public boolean isMove() {
        return !before.equals(after);
    }
}
