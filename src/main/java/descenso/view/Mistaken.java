package descenso.view;

import descenso.course.Item;
import descenso.progress.Learner;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mistake that was recognised in somebody's answers.
 *
 * @param times in how many of them, by the learner's name
 */
record Mistaken(String id, Map<String, Integer> times) {

    /** The most frequent first; those equally frequent in the order in which the course's items let them be seen. */
    static List<Mistaken> in(List<Item> items, List<Learner> learners) {
        Map<String, Map<String, Integer>> byId = new LinkedHashMap<>();
        for (Item item : items) {
            for (Learner learner : learners) {
                AskedItems.result(item, learner.ledger())
                        .mistakes()
                        .forEach((id, times) -> byId.computeIfAbsent(id, unseen -> new LinkedHashMap<>())
                                .merge(learner.name(), times, Integer::sum));
            }
        }
        return byId.entrySet().stream()
                .map(entry -> new Mistaken(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Mistaken::total).reversed())
                .toList();
    }

    int total() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }
}
