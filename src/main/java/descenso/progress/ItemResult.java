package descenso.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of one question, or of the predictions of one experiment, so far.
 *
 * @param answers number of answers, including later turns of a session; a request for the solution after an answer does
 *     not count
 * @param latest the first answer of the latest session, which shows the learner's current knowledge
 * @param why ids of the mistakes in the latest session, in the order of their recognition
 * @param mistakes number of answers with each mistake, by its id
 */
public record ItemResult(int answers, Optional<Attempt> latest, List<String> why, Map<String, Integer> mistakes) {

    /** Creates the result of sessions, in order. */
    static ItemResult of(List<ItemSession> sessions) {
        if (sessions.isEmpty()) {
            return new ItemResult(0, Optional.empty(), List.of(), Map.of());
        }
        ItemSession latest = sessions.get(sessions.size() - 1);
        List<Attempt> answers =
                sessions.stream().flatMap(session -> session.turns().stream()).toList();
        Map<String, Integer> mistakes = new LinkedHashMap<>();
        answers.stream()
                .flatMap(answer -> answer.effort().mistakes().stream().distinct())
                .forEach(mistake -> mistakes.merge(mistake, 1, Integer::sum));
        List<String> why = latest.turns().stream()
                .flatMap(answer -> answer.effort().mistakes().stream())
                .distinct()
                .toList();
        // "I don't know" is an answer in the first turn; later it only asks for the solution
        int count = (int) answers.stream()
                .filter(turn -> turn.effort().attemptNumber() == 1 || turn.grade() != Attempt.Grade.UNKNOWN)
                .count();
        return new ItemResult(count, Optional.of(latest.first()), why, mistakes);
    }

    /** Returns the grade of the latest answer; empty if there is none. */
    public Optional<Attempt.Grade> grade() {
        return latest.map(Attempt::grade);
    }

    /** Tests whether the latest answer was not fully correct; false if there is none. */
    public boolean isLacking() {
        return latest.isPresent() && latest.get().grade() != Attempt.Grade.RIGHT;
    }
}
