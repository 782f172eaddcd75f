package descenso.progress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A learner with the results of a journal, named as its file without the extension. */
public record Learner(String name, LearningRecord learning, ReviewSchedule reviews) {

    /** A mistake recognised in learners' answers, with their number by the learner's name. */
    public record MistakeCount(String id, Map<String, Integer> times) {

        /**
         * Returns the mistakes, the most frequent first; equally frequent ones in the order of their first appearance
         * among the items.
         *
         * @param result returns the result of an item for a learner
         */
        public static <T> List<MistakeCount> in(
                List<T> items,
                List<Learner> learners,
                BiFunction<T, LearningRecord, LearningRecord.ItemResult> result) {
            Map<String, Map<String, Integer>> byId = new LinkedHashMap<>();
            for (T item : items) {
                for (Learner learner : learners) {
                    result.apply(item, learner.learning())
                            .mistakes()
                            .forEach((id, times) -> byId.computeIfAbsent(id, unseen -> new LinkedHashMap<>())
                                    .merge(learner.name(), times, Integer::sum));
                }
            }
            return byId.entrySet().stream()
                    .map(entry -> new MistakeCount(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(MistakeCount::total).reversed())
                    .toList();
        }

        /** Returns the number of answers with the mistake, over all learners. */
        public int total() {
            return times.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
