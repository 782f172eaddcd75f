package descenso.progress;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one item so far: of a question, or of the prediction on an experiment.
 *
 * @param answers how many there were, a meeting's later turns too; but to have the right one shown then is none
 * @param latest the answer that tells how the learner stands: the first of the latest meeting
 * @param why the mistakes of the latest meeting, in the order in which they were recognised
 * @param mistakes in how many answers each was recognised
 */
public record ItemResult(int answers, Optional<Attempt> latest, List<String> why, Map<String, Integer> mistakes) {

    public ItemResult {
        why = List.copyOf(why);
        mistakes = Collections.unmodifiableMap(new LinkedHashMap<>(mistakes));
    }

    static ItemResult ofQuestion(List<ItemSession> meetings) {
        List<Attempt> answers =
                meetings.stream().flatMap(meeting -> meeting.turns().stream()).toList();
        return meetings.isEmpty() ? open() : of(answers, meetings.get(meetings.size() - 1));
    }

    private static ItemResult open() {
        return new ItemResult(0, Optional.empty(), List.of(), Map.of());
    }

    private static ItemResult of(List<Attempt> answers, ItemSession latest) {
        Map<String, Integer> mistakes = new LinkedHashMap<>();
        answers.stream()
                .flatMap(answer -> answer.effort().mistakes().stream().distinct())
                .forEach(mistake -> mistakes.merge(mistake, 1, Integer::sum));
        List<String> why = latest.turns().stream()
                .flatMap(answer -> answer.effort().mistakes().stream())
                .distinct()
                .toList();
        int count = (int) answers.stream().filter(ItemResult::isAnswer).count();
        return new ItemResult(count, Optional.of(latest.first()), why, mistakes);
    }

    /** Who does not know it to begin with says so; who gives up later has answered before. */
    private static boolean isAnswer(Attempt turn) {
        return turn.effort().turn() == 1 || turn.grade() != Attempt.Grade.UNKNOWN;
    }

    static ItemResult ofPrediction(List<Attempt> predictions) {
        return ofQuestion(predictions.stream().map(ItemSession::begun).toList());
    }

    /** Empty where it was never answered. */
    public Optional<Attempt.Grade> grade() {
        return latest.map(Attempt::grade);
    }

    /** Whether there is anything to be known that the learner did not. */
    public boolean isLacking() {
        return latest.isPresent() && latest.get().grade() != Attempt.Grade.RIGHT;
    }
}
