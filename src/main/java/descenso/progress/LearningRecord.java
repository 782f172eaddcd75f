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

    public LearningRecord {
        histories = Collections.unmodifiableMap(new LinkedHashMap<>(histories));
        predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    public static LearningRecord empty() {
        return new LearningRecord(Map.of(), Map.of());
    }

    /** Creates the record of attempts, in the order in which they were made. */
    public static LearningRecord of(List<Attempt> attempts) {
        Entries entries = new Entries(empty());
        attempts.forEach(entries::add);
        return entries.learning();
    }

    /** Returns this record with one attempt after all its own. */
    public LearningRecord with(Attempt attempt) {
        Entries entries = new Entries(this);
        entries.add(attempt);
        return entries.learning();
    }

    /** Returns the record with the sessions before a day only. Keeps all predictions. */
    public LearningRecord before(LocalDate day, ZoneId zone) {
        Map<String, List<ItemSession>> earlier = new LinkedHashMap<>();
        histories.forEach((item, sessions) -> earlier.put(
                item,
                sessions.stream()
                        .filter(session ->
                                LearningDay.of(session.first().time(), zone).isBefore(day))
                        .toList()));
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
        return last(history(item).stream().filter(ItemSession::counts).toList());
    }

    /** Returns the result of a question, from the sessions that count. */
    public ItemResult question(String item) {
        return ItemResult.ofQuestion(
                history(item).stream().filter(ItemSession::counts).toList());
    }

    /** Tests whether a prediction for an experiment was ever made, graded or not; "I don't know" is one too. */
    public boolean isPredicted(String experiment) {
        return predictions.containsKey(experiment);
    }

    /** Returns the result of the predictions for an experiment, from those that are graded. */
    public ItemResult predictions(String experiment) {
        return ItemResult.ofPrediction(predictions.getOrDefault(experiment, List.of()).stream()
                .filter(LearningRecord::isGraded)
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

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
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

    /** A builder of a record. It may share the unchanged lists of the record that it starts from. */
    private static final class Entries {

        private final LearningRecord known;
        private final Map<String, MeetingList> lists = new LinkedHashMap<>();
        private final Map<String, List<Attempt>> predictions = new LinkedHashMap<>();

        Entries(LearningRecord known) {
            this.known = known;
        }

        LearningRecord learning() {
            Map<String, List<ItemSession>> histories = new LinkedHashMap<>(known.histories);
            lists.forEach((item, list) -> histories.put(item, list.sessions()));
            Map<String, List<Attempt>> made = new LinkedHashMap<>(known.predictions);
            predictions.forEach((experiment, all) -> made.put(experiment, Collections.unmodifiableList(all)));
            return new LearningRecord(histories, made);
        }

        void add(Attempt attempt) {
            switch (attempt.kind()) {
                case PREDICTION -> predict(attempt);
                case QUESTION -> answer(attempt);
                case REGRADE -> SelfGrade.of(attempt.answer()).ifPresent(regrade -> regrade(attempt.item(), regrade));
                case CHALLENGE -> {
                    // a reached challenge stays reached and is never reviewed
                }
            }
        }

        private void predict(Attempt attempt) {
            predictions
                    .computeIfAbsent(
                            attempt.subject(),
                            experiment -> new ArrayList<>(known.predictions.getOrDefault(experiment, List.of())))
                    .add(attempt);
        }

        private void answer(Attempt attempt) {
            if (isGraded(attempt)) {
                list(attempt.item()).add(attempt);
            }
        }

        private void regrade(String item, SelfGrade regrade) {
            if (lists.containsKey(item) || known.histories.containsKey(item)) {
                list(item).regrade(regrade);
            }
        }

        private MeetingList list(String item) {
            return lists.computeIfAbsent(item, any -> new MeetingList(known.history(item)));
        }
    }

    /**
     * A builder of one question's sessions. The latest session stays open, so that adding an attempt takes constant
     * time.
     */
    private static final class MeetingList {

        private final List<ItemSession> ended = new ArrayList<>();
        private List<Attempt> turns = new ArrayList<>();
        private Optional<SelfGrade> regrade = Optional.empty();

        MeetingList(List<ItemSession> known) {
            last(known).ifPresent(last -> {
                ended.addAll(known.subList(0, known.size() - 1));
                turns.addAll(last.turns());
                regrade = last.regrade();
            });
        }

        /**
         * Adds a turn. A later turn without its first turn belongs to the previous session, or is a session of its own
         * if there is none.
         */
        void add(Attempt attempt) {
            if (attempt.effort().attemptNumber() <= 1) {
                end();
            }
            turns.add(attempt);
        }

        private void end() {
            if (!turns.isEmpty()) {
                ended.add(new ItemSession(turns, regrade));
                turns = new ArrayList<>();
                regrade = Optional.empty();
            }
        }

        void regrade(SelfGrade latest) {
            regrade = Optional.of(latest);
        }

        List<ItemSession> sessions() {
            end();
            return Collections.unmodifiableList(ended);
        }
    }
}
