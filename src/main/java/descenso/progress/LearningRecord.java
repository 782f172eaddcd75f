package descenso.progress;

import descenso.review.LearningDay;
import descenso.review.MemoryState;
import descenso.review.Scheduler;
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
 * What follows from a learner's attempts: what was answered, predicted and remembered. Answers that nobody can judge, or
 * has judged yet, are left out.
 *
 * @param histories the meetings with each question, by its id, in the order in which questions were met
 * @param predictions all that were made on each experiment, judged or not, by its id
 */
public record LearningRecord(Map<String, List<ItemSession>> histories, Map<String, List<Attempt>> predictions) {

    public LearningRecord {
        histories = Collections.unmodifiableMap(new LinkedHashMap<>(histories));
        predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    public static LearningRecord empty() {
        return new LearningRecord(Map.of(), Map.of());
    }

    /** Of these attempts, in the order in which they were made. */
    public static LearningRecord of(List<Attempt> attempts) {
        Entries entries = new Entries(empty());
        attempts.forEach(entries::add);
        return entries.ledger();
    }

    /** With one that was made after all of those in it. */
    public LearningRecord with(Attempt attempt) {
        Entries entries = new Entries(this);
        entries.add(attempt);
        return entries.ledger();
    }

    /** As it was when that day began. */
    public LearningRecord before(LocalDate day, ZoneId zone) {
        Map<String, List<ItemSession>> earlier = new LinkedHashMap<>();
        histories.forEach((item, meetings) -> earlier.put(
                item,
                meetings.stream()
                        .filter(meeting ->
                                LearningDay.of(meeting.first().time(), zone).isBefore(day))
                        .toList()));
        earlier.values().removeIf(List::isEmpty);
        return new LearningRecord(earlier, predictions);
    }

    /** The ids of the questions that were met, in that order. */
    public Set<String> items() {
        return histories.keySet();
    }

    /** All meetings with that question, those too that do not count. */
    public List<ItemSession> history(String item) {
        return histories.getOrDefault(item, List.of());
    }

    /** How many times that question was asked, whatever came of it: the number of the next meeting, from 0. */
    public int sessionCount(String item) {
        return history(item).size();
    }

    /** The latest meeting with that question that counts. */
    public Optional<ItemSession> latest(String item) {
        return last(history(item).stream().filter(ItemSession::counts).toList());
    }

    /** What came of that question, by the meetings that count. */
    public ItemResult question(String item) {
        return ItemResult.ofQuestion(
                history(item).stream().filter(ItemSession::counts).toList());
    }

    /** Tests whether a prediction on that experiment was ever made, judged or not; not to know is one, too. */
    public boolean isPredicted(String experiment) {
        return predictions.containsKey(experiment);
    }

    /** What came of the predictions on that experiment, by those that were judged. */
    public ItemResult predictions(String experiment) {
        return ItemResult.ofPrediction(predictions.getOrDefault(experiment, List.of()).stream()
                .filter(LearningRecord::isGraded)
                .toList());
    }

    /** Of a question, or else of the predictions on an experiment. */
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
     * What the meetings that count have made of the memory of that question. A clock that ran ahead may have dated some later
     * than today, and when they were is not known. The next one of a day that has come counts as on the same day, so that no time
     * makes a memory stronger that never passed; where there is none yet, the question is due today, and not in years.
     *
     * @param zone by whose clocks the learner's days turn
     * @param today the learner's day
     */
    public Optional<MemoryState> memory(String item, Scheduler scheduler, ZoneId zone, LocalDate today) {
        Optional<MemoryState> memory = Optional.empty();
        for (ItemSession meeting : history(item)) {
            LocalDate day = LearningDay.of(meeting.first().time(), zone);
            Optional<MemoryState> before =
                    memory.map(known -> known.last().isAfter(today) && !day.isAfter(today) ? known.on(day) : known);
            memory = meeting.grade()
                    .map(grade -> before.map(known -> scheduler.after(known, grade, day))
                            .orElseGet(() -> scheduler.first(grade, day)))
                    .or(() -> before);
        }
        return memory.map(known -> known.last().isAfter(today) ? scheduler.dueOn(known, today) : known);
    }

    /** A ledger being written; other ledgers may share the lists of the one that it goes on from. */
    private static final class Entries {

        private final LearningRecord known;
        private final Map<String, MeetingList> lists = new LinkedHashMap<>();
        private final Map<String, List<Attempt>> predictions = new LinkedHashMap<>();

        Entries(LearningRecord known) {
            this.known = known;
        }

        LearningRecord ledger() {
            Map<String, List<ItemSession>> histories = new LinkedHashMap<>(known.histories);
            lists.forEach((item, list) -> histories.put(item, list.meetings()));
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
                    // what is reached is reached, and is not asked again
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

    /** The meetings with one question, being written: the latest is still open, so that each line costs the same. */
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

        /** A later turn of a meeting whose first was lost belongs to the one before, or is a meeting of its own. */
        void add(Attempt attempt) {
            if (attempt.effort().turn() <= 1) {
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

        List<ItemSession> meetings() {
            end();
            return Collections.unmodifiableList(ended);
        }
    }
}
