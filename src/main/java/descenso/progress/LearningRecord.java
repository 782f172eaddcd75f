package descenso.progress;

import descenso.memory.FsrsScheduler;
import descenso.memory.LearningDay;
import descenso.memory.MemoryState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The record derived from a learner's attempts: answers, predictions and sessions. Ungraded answers are left out of the
 * sessions.
 *
 * @param histories the sessions of each question, by question id, in the order of first sessions
 * @param predictions all predictions, graded or not, by experiment id
 */
public record LearningRecord(Map<String, List<ItemSession>> histories, Map<String, List<Attempt>> predictions) {

    public static LearningRecord empty() {
        return new LearningRecord(Map.of(), Map.of());
    }

    /** Creates the record of attempts, in the order in which they were made. */
    public static LearningRecord of(List<Attempt> attempts) {
        return empty().with(attempts);
    }

    /** Returns this record with one attempt after all its own. */
    public LearningRecord with(Attempt attempt) {
        return with(List.of(attempt));
    }

    /** Returns this record with more attempts. Challenges are left out: what is reached is never reviewed. */
    private LearningRecord with(List<Attempt> attempts) {
        Map<String, List<Attempt>> asked = new LinkedHashMap<>();
        Map<String, List<Attempt>> predicted = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            String item = attempt.item();
            boolean isOfSession = switch (attempt.kind()) {
                case QUESTION -> isGraded(attempt);
                case REGRADE -> asked.containsKey(item) || histories.containsKey(item);
                case PREDICTION, CHALLENGE -> false;
            };
            if (isOfSession) {
                asked.computeIfAbsent(item, any -> new ArrayList<>()).add(attempt);
            } else if (attempt.kind() == Attempt.Kind.PREDICTION) {
                predicted
                        .computeIfAbsent(attempt.subject(), experiment -> new ArrayList<>())
                        .add(attempt);
            }
        }
        Map<String, List<ItemSession>> sessions = new LinkedHashMap<>(histories);
        asked.forEach((item, more) -> sessions.put(item, ItemSession.continued(history(item), more)));
        Map<String, List<Attempt>> made = new LinkedHashMap<>(predictions);
        predicted.forEach((experiment, more) -> {
            List<Attempt> all = new ArrayList<>(predictions.getOrDefault(experiment, List.of()));
            all.addAll(more);
            made.put(experiment, Collections.unmodifiableList(all));
        });
        return new LearningRecord(sessions, made);
    }

    /** Returns the record with the sessions before a day only. Keeps all predictions. */
    public LearningRecord before(LocalDate day, ZoneId zone) {
        Map<String, List<ItemSession>> earlier = new LinkedHashMap<>(histories);
        earlier.replaceAll((item, sessions) -> sessions.stream()
                .filter(session -> LearningDay.of(session.first().time(), zone).isBefore(day))
                .toList());
        earlier.values().removeIf(List::isEmpty);
        return new LearningRecord(earlier, predictions);
    }

    /** Returns the ids of the questions that were asked, in the order of first sessions. */
    public Set<String> items() {
        return histories.keySet();
    }

    /** Returns all sessions of a question, including those that do not count. */
    public List<ItemSession> history(String item) {
        return histories.getOrDefault(item, List.of());
    }

    /**
     * Returns the number of sessions of a question, including those that do not count: the 0-based index of the next
     * session.
     */
    public int sessionCount(String item) {
        return history(item).size();
    }

    /** Returns the latest session of a question that counts. */
    public Optional<ItemSession> latest(String item) {
        return history(item).stream().filter(ItemSession::counts).reduce((one, other) -> other);
    }

    /** Returns the result of a question, from the sessions that count. */
    public ItemResult question(String item) {
        return ItemResult.of(history(item).stream().filter(ItemSession::counts).toList());
    }

    /** Tests whether a prediction for an experiment was ever made, graded or not; "I don't know" is one too. */
    public boolean isPredicted(String experiment) {
        return predictions.containsKey(experiment);
    }

    /** Returns the result of the predictions for an experiment, from those that are graded. */
    public ItemResult predictions(String experiment) {
        return ItemResult.of(predictions.getOrDefault(experiment, List.of()).stream()
                .filter(LearningRecord::isGraded)
                .map(attempt -> new ItemSession(List.of(attempt), Optional.empty()))
                .toList());
    }

    /** Returns the result of a question, or of the predictions for an experiment. */
    public ItemResult result(String item, boolean isQuestion) {
        return isQuestion ? question(item) : predictions(item);
    }

    private static boolean isGraded(Attempt attempt) {
        return switch (attempt.grade()) {
            case RIGHT, PARTLY, WRONG, UNKNOWN -> true;
            case UNDECIDED, PENDING -> false;
        };
    }

    /**
     * Returns the memory state of a question after its sessions that count; empty if there are none.
     *
     * <p>A clock that was ahead may have dated sessions later than today; their true days are unknown. The next session
     * of a day that is not in the future counts as on the same day as such a session, so that time that did not pass
     * strengthens no memory. Until there is one, the question is due today, not years later.
     *
     * @param zone time zone of the learner's days
     * @param today the learner's current day
     */
    public Optional<MemoryState> memory(String item, FsrsScheduler scheduler, ZoneId zone, LocalDate today) {
        Optional<MemoryState> memory = Optional.empty();
        for (ItemSession session : history(item)) {
            LocalDate day = LearningDay.of(session.first().time(), zone);
            Optional<MemoryState> before =
                    memory.map(known -> known.last().isAfter(today) && !day.isAfter(today) ? known.on(day) : known);
            memory = session.rating()
                    .map(rating -> before.map(known -> scheduler.after(known, rating, day))
                            .orElseGet(() -> scheduler.first(rating, day)))
                    .or(() -> before);
        }
        return memory.map(known -> known.last().isAfter(today) ? scheduler.dueOn(known, today) : known);
    }
}
