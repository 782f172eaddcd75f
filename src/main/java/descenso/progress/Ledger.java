package descenso.progress;

import descenso.review.Day;
import descenso.review.Memory;
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
 * What follows from a learner's attempts: what was answered, predicted and remembered. Attempts that nobody can judge, or
 * has judged yet, are left out.
 *
 * @param histories the meetings with each question, by its id, in the order in which questions were met
 * @param predictions the judged ones on each experiment, by its id
 */
public record Ledger(Map<String, List<Meeting>> histories, Map<String, List<Attempt>> predictions) {

    public Ledger {
        histories = Collections.unmodifiableMap(new LinkedHashMap<>(histories));
        predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    public static Ledger empty() {
        return new Ledger(Map.of(), Map.of());
    }

    /** Of these attempts, in the order in which they were made. */
    public static Ledger of(List<Attempt> attempts) {
        Entries entries = new Entries(new LinkedHashMap<>(), new LinkedHashMap<>());
        attempts.forEach(entries::add);
        return entries.ledger();
    }

    /** With one that was made after all of those in it. */
    public Ledger with(Attempt attempt) {
        Entries entries = new Entries(new LinkedHashMap<>(histories), new LinkedHashMap<>(predictions));
        entries.add(attempt);
        return entries.ledger();
    }

    /** As it was when that day began. */
    public Ledger before(LocalDate day, ZoneId zone) {
        Map<String, List<Meeting>> earlier = new LinkedHashMap<>();
        histories.forEach((item, meetings) -> earlier.put(
                item,
                meetings.stream()
                        .filter(meeting -> Day.of(meeting.first().time(), zone).isBefore(day))
                        .toList()));
        earlier.values().removeIf(List::isEmpty);
        return new Ledger(earlier, predictions);
    }

    /** The ids of the questions that were met, in that order. */
    public Set<String> items() {
        return histories.keySet();
    }

    /** All meetings with that question, those too that do not count. */
    public List<Meeting> history(String item) {
        return histories.getOrDefault(item, List.of());
    }

    /** How many times that question was asked, whatever came of it: the number of the next meeting, from 0. */
    public int meetings(String item) {
        return history(item).size();
    }

    /** The latest meeting with that question that counts. */
    public Optional<Meeting> latest(String item) {
        return last(history(item).stream().filter(Meeting::counts).toList());
    }

    /** What came of that question, by the meetings that count. */
    public Result question(String item) {
        return Result.ofQuestion(history(item).stream().filter(Meeting::counts).toList());
    }

    /** What came of the predictions on that experiment. */
    public Result predicted(String experiment) {
        return Result.ofPrediction(predictions.getOrDefault(experiment, List.of()));
    }

    /** Of a question, or else of the predictions on an experiment. */
    public Result result(String item, boolean isQuestion) {
        return isQuestion ? question(item) : predicted(item);
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /**
     * What the meetings that count have made of the memory of that question.
     *
     * @param zone by whose clocks the learner's days turn
     */
    public Optional<Memory> memory(String item, Scheduler scheduler, ZoneId zone) {
        Optional<Memory> memory = Optional.empty();
        for (Meeting meeting : history(item)) {
            LocalDate day = Day.of(meeting.first().time(), zone);
            Optional<Memory> before = memory;
            memory = meeting.grade()
                    .map(grade -> before.map(known -> scheduler.after(known, grade, day))
                            .orElseGet(() -> scheduler.first(grade, day)))
                    .or(() -> before);
        }
        return memory;
    }

    /** A ledger being written; the lists in it are not changed but replaced, since other ledgers may share them. */
    private record Entries(Map<String, List<Meeting>> histories, Map<String, List<Attempt>> predictions) {

        Ledger ledger() {
            return new Ledger(histories, predictions);
        }

        void add(Attempt attempt) {
            switch (attempt.kind()) {
                case PREDICTION -> predict(attempt);
                case QUESTION -> answer(attempt);
                case REGRADE -> Regrade.of(attempt.answer()).ifPresent(regrade -> regrade(attempt.item(), regrade));
                case CHALLENGE -> {
                    // what is reached is reached, and is not asked again
                }
            }
        }

        private void predict(Attempt attempt) {
            if (isGraded(attempt)) {
                predictions.merge(attempt.subject(), List.of(attempt), Entries::joined);
            }
        }

        /** A later turn of a meeting whose first was lost belongs to the one before, or is a meeting of its own. */
        private void answer(Attempt attempt) {
            boolean isLater = attempt.effort().turn() > 1;
            if (isGraded(attempt)) {
                histories.merge(
                        attempt.item(),
                        List.of(Meeting.begun(attempt)),
                        (known, begun) ->
                                isLater ? replaced(known, lastOf(known).with(attempt)) : joined(known, begun));
            }
        }

        private void regrade(String item, Regrade regrade) {
            histories.computeIfPresent(
                    item, (key, known) -> replaced(known, lastOf(known).regraded(regrade)));
        }

        private static boolean isGraded(Attempt attempt) {
            return switch (attempt.grade()) {
                case RIGHT, PARTLY, WRONG, UNKNOWN -> true;
                case UNDECIDED, PENDING -> false;
            };
        }

        private static Meeting lastOf(List<Meeting> meetings) {
            return meetings.get(meetings.size() - 1);
        }

        private static <T> List<T> joined(List<T> list, List<T> more) {
            List<T> joined = new ArrayList<>(list);
            joined.addAll(more);
            return Collections.unmodifiableList(joined);
        }

        private static List<Meeting> replaced(List<Meeting> meetings, Meeting last) {
            return joined(meetings.subList(0, meetings.size() - 1), List.of(last));
        }
    }
}
