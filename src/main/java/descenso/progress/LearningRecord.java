package descenso.progress;

import descenso.memory.FsrsScheduler;
import descenso.memory.FsrsScheduler.MemoryState;
import descenso.memory.FsrsScheduler.Rating;
import descenso.memory.LearningDay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The record derived from a learner's attempts: answers, predictions and sessions. Ungraded answers are left out of the
 * sessions.
 *
 * @param histories the sessions of each question, by question id, in the order of first sessions
 * @param predictions all predictions, graded or not, by experiment id
 * @param observations the latest answer about a picture, by experiment id
 */
public record LearningRecord(
        Map<String, List<ItemSession>> histories,
        Map<String, List<Attempt>> predictions,
        Map<String, Attempt> observations) {

    public static LearningRecord empty() {
        return new LearningRecord(Map.of(), Map.of(), Map.of());
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
        Map<String, Attempt> seen = new LinkedHashMap<>(observations);
        for (Attempt attempt : attempts) {
            String item = attempt.item();
            boolean isOfSession = switch (attempt.kind()) {
                case QUESTION -> isGraded(attempt);
                case REGRADE -> asked.containsKey(item) || histories.containsKey(item);
                case PREDICTION, CHALLENGE, OBSERVATION -> false;
            };
            if (isOfSession) {
                asked.computeIfAbsent(item, any -> new ArrayList<>()).add(attempt);
            } else if (attempt.kind() == Attempt.Kind.PREDICTION) {
                predicted
                        .computeIfAbsent(attempt.subject(), experiment -> new ArrayList<>())
                        .add(attempt);
            } else if (attempt.kind() == Attempt.Kind.OBSERVATION) {
                seen.put(attempt.subject(), attempt);
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
        return new LearningRecord(sessions, made, seen);
    }

    /** Returns the record with the sessions before a day only. Keeps all predictions. */
    public LearningRecord before(LocalDate day, ZoneId zone) {
        Map<String, List<ItemSession>> earlier = new LinkedHashMap<>(histories);
        earlier.replaceAll((item, sessions) -> sessions.stream()
                .filter(session -> LearningDay.of(session.first().time(), zone).isBefore(day))
                .toList());
        earlier.values().removeIf(List::isEmpty);
        return new LearningRecord(earlier, predictions, observations);
    }

    /** Tests whether nothing was answered or predicted yet. */
    public boolean isEmpty() {
        return histories.isEmpty() && predictions.isEmpty() && observations.isEmpty();
    }

    /** Returns the ids of the questions that were asked, in the order of first sessions. */
    public Set<String> items() {
        return histories.keySet();
    }

    /** Returns all sessions of a question, including those that do not count. */
    public List<ItemSession> history(String item) {
        return histories.getOrDefault(item, List.of());
    }

    /** Returns the number of all sessions of a question: the 0-based index of the next one. */
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

    /**
     * Returns the judged prediction that the page of an experiment shows first: that with the author's numbers, or the
     * latest if there is none with these.
     */
    public Optional<Attempt> trace(String experiment) {
        List<Attempt> made = predictions.getOrDefault(experiment, List.of());
        return judged(made, List.of()).or(() -> latest(made, any -> true));
    }

    /** Returns the latest judged prediction with other numbers, which the page shows below the first one. */
    public Optional<Attempt> traceWithOtherNumbers(String experiment) {
        List<Attempt> made = predictions.getOrDefault(experiment, List.of());
        return judged(made, List.of())
                .flatMap(first -> latest(made, attempt -> !attempt.changes().isEmpty()));
    }

    /**
     * Returns the judged prediction on an experiment that was made with some changes of its values. Without changes,
     * returns the first bet, because later ones knew the result, and "I don't know" only if there is no bet; with
     * changes, the latest prediction.
     *
     * @param attempts attempts at the experiment, in the order in which they were made
     */
    public static Optional<Attempt> judged(List<Attempt> attempts, List<Attempt.Change> changes) {
        Optional<Attempt> latest = latest(attempts, attempt -> attempt.changes().equals(changes));
        return changes.isEmpty()
                ? attempts.stream()
                        .filter(Attempt::isJudgedPrediction)
                        .filter(attempt -> attempt.changes().isEmpty())
                        .filter(attempt -> !attempt.answer().isEmpty())
                        .findFirst()
                        .or(() -> latest)
                : latest;
    }

    private static Optional<Attempt> latest(List<Attempt> attempts, Predicate<Attempt> such) {
        return attempts.stream()
                .filter(Attempt::isJudgedPrediction)
                .filter(such)
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the predictions on an experiment that wait for a race: with each choice of values the latest, unless it
     * is judged.
     *
     * @param attempts attempts at the experiment, in the order in which they were made
     */
    public static List<Attempt> pending(List<Attempt> attempts) {
        Map<List<Attempt.Change>, Attempt> latest = new LinkedHashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.kind() == Attempt.Kind.PREDICTION) {
                latest.remove(attempt.changes());
                latest.put(attempt.changes(), attempt);
            }
        }
        return latest.values().stream()
                .filter(attempt -> attempt.grade() == Attempt.Grade.PENDING)
                .toList();
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
     */
    public Optional<MemoryState> memory(String item, ZoneId zone, LocalDate today) {
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
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

    /** A session of a question: it is asked once and answered in one or more turns, in order. */
    public record ItemSession(List<Attempt> turns, Optional<Attempt.SelfGrade> regrade) {

        public ItemSession {
            turns = List.copyOf(turns);
        }

        /**
         * Returns the sessions of a question with more of its attempts. A later turn without its first turn belongs to
         * the session before, or is a session of its own if there is none.
         *
         * @param attempts graded answers and regrades, which refer to the session before
         */
        static List<ItemSession> continued(List<ItemSession> known, List<Attempt> attempts) {
            List<ItemSession> sessions = new ArrayList<>(known);
            List<Attempt> turns = new ArrayList<>();
            Optional<Attempt.SelfGrade> regrade = Optional.empty();
            if (!sessions.isEmpty()) {
                ItemSession open = sessions.remove(sessions.size() - 1);
                turns.addAll(open.turns());
                regrade = open.regrade();
            }
            for (Attempt attempt : attempts) {
                if (attempt.kind() == Attempt.Kind.REGRADE) {
                    Optional<Attempt.SelfGrade> before = regrade;
                    regrade = Attempt.SelfGrade.of(attempt.answer()).or(() -> before);
                    continue;
                }
                if (attempt.effort().attemptNumber() <= 1 && !turns.isEmpty()) {
                    sessions.add(new ItemSession(turns, regrade));
                    turns.clear();
                    regrade = Optional.empty();
                }
                turns.add(attempt);
            }
            sessions.add(new ItemSession(turns, regrade));
            return Collections.unmodifiableList(sessions);
        }

        public Attempt first() {
            return turns.get(0);
        }

        public Attempt last() {
            return turns.get(turns.size() - 1);
        }

        /** Tests whether the session counts, for the memory model and for statistics. */
        public boolean counts() {
            return !regrade.equals(Optional.of(Attempt.SelfGrade.UNDO));
        }

        /** Returns how well the question was remembered; empty if the session does not count. */
        public Optional<Rating> rating() {
            return regrade.isPresent() ? regrade.get().rating() : Optional.of(answered());
        }

        /** Returns the rating of the first answer. Later answers show reasoning, not memory. */
        private Rating answered() {
            return switch (first().grade()) {
                case RIGHT -> first().effort().hints() == 0 ? Rating.GOOD : Rating.HARD;
                case PARTLY -> Rating.HARD;
                case WRONG, UNKNOWN, UNDECIDED, PENDING -> Rating.AGAIN;
            };
        }
    }

    /**
     * The results of one question, or of the predictions of one experiment, so far.
     *
     * @param answers number of answers, including later turns of a session; a request for the solution after an answer
     *     does not count
     * @param latest the first answer of the latest session, which shows the learner's current knowledge
     * @param why ids of the mistakes in the latest session, in the order of their recognition
     * @param open ids of the mistakes after which no answer was right, or partly right, without them
     * @param mistakes number of answers with each mistake, by its id
     */
    public record ItemResult(
            int answers, Optional<Attempt> latest, List<String> why, Set<String> open, Map<String, Integer> mistakes) {

        /** Creates the result of sessions, in order. */
        static ItemResult of(List<LearningRecord.ItemSession> sessions) {
            if (sessions.isEmpty()) {
                return new ItemResult(0, Optional.empty(), List.of(), Set.of(), Map.of());
            }
            LearningRecord.ItemSession latest = sessions.get(sessions.size() - 1);
            List<Attempt> answers = sessions.stream()
                    .flatMap(session -> session.turns().stream())
                    .toList();
            Map<String, Integer> mistakes = new LinkedHashMap<>();
            answers.stream()
                    .flatMap(answer -> answer.effort().mistakes().stream().distinct())
                    .forEach(mistake -> mistakes.merge(mistake, 1, Integer::sum));
            Set<String> open = new HashSet<>();
            for (Attempt answer : answers) {
                if (answer.grade() == Attempt.Grade.RIGHT || answer.grade() == Attempt.Grade.PARTLY) {
                    open.clear();
                }
                open.addAll(answer.effort().mistakes());
            }
            List<String> why = latest.turns().stream()
                    .flatMap(answer -> answer.effort().mistakes().stream())
                    .distinct()
                    .toList();
            // "I don't know" is an answer in the first turn; later it only asks for the solution
            int count = (int) answers.stream()
                    .filter(turn -> turn.effort().attemptNumber() == 1 || turn.grade() != Attempt.Grade.UNKNOWN)
                    .count();
            return new ItemResult(count, Optional.of(latest.first()), why, Set.copyOf(open), mistakes);
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
}
