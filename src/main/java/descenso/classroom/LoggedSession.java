package descenso.classroom;

import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The record of a session of the classroom: its learners, its tasks, and the answers of each vote.
 *
 * @param end time of the latest event
 * @param learners names of the learners who were there, in their order
 * @param tasks the tasks that were asked, in their order
 */
public record LoggedSession(Instant begin, Instant end, Set<String> learners, List<LoggedTask> tasks) {

    public LoggedSession {
        learners = Collections.unmodifiableSet(new TreeSet<>(learners));
        tasks = List.copyOf(tasks);
    }

    /**
     * A task with all its votes.
     *
     * @param ask number of the event that asked the task
     * @param time when it was asked
     * @param asked names of the learners who had come in before its last vote ended
     * @param figures the values that a run of its experiment has measured, by name; empty if none has
     * @param votes the answers of each vote by learner, the first vote first; at least one vote
     */
    public record LoggedTask(
            long ask,
            Instant time,
            ClassroomTask task,
            Set<String> asked,
            Map<String, Double> figures,
            List<Map<String, Attempt>> votes) {

        public LoggedTask {
            asked = Set.copyOf(asked);
            figures = Map.copyOf(figures);
            votes = List.copyOf(votes);
        }

        /**
         * Returns this task with the grades of the bets that no run of their own learners has judged.
         *
         * @param verdict returns the grade of a bet; empty if it cannot be read
         */
        public LoggedTask judged(Function<Attempt, Optional<Grade>> verdict) {
            List<Map<String, Attempt>> judged = new ArrayList<>();
            for (Map<String, Attempt> vote : votes) {
                Map<String, Attempt> graded = new LinkedHashMap<>(vote);
                graded.replaceAll((learner, bet) -> bet.grade() == Grade.PENDING
                        ? verdict.apply(bet).map(bet::graded).orElse(bet)
                        : bet);
                judged.add(graded);
            }
            return new LoggedTask(ask, time, task, asked, figures, judged);
        }

        public Map<String, Attempt> first() {
            return votes.get(0);
        }

        public Map<String, Attempt> last() {
            return votes.get(votes.size() - 1);
        }

        /** Tests whether there was a further vote with at least one answer. */
        public boolean hasFurtherVote() {
            return votes.size() > 1 && !last().isEmpty();
        }

        /** Tests whether any answer has a grade. A prediction has one once its run has judged it. */
        public boolean isGraded() {
            return votes.stream().anyMatch(vote -> rightShare(vote).isPresent());
        }

        /**
         * Returns the normalised gain: of the share of answers that were not right in the first vote, the part that is
         * right in the last one. It is negative if fewer are right than before.
         *
         * @return empty without a further vote, without grades, or if all were right before
         */
        public OptionalDouble gain() {
            OptionalDouble before = rightShare(first());
            OptionalDouble after = rightShare(last());
            return !hasFurtherVote() || before.isEmpty() || after.isEmpty() || before.getAsDouble() == 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((after.getAsDouble() - before.getAsDouble()) / (1 - before.getAsDouble()));
        }

        /** Returns the learner's answer in the latest vote that the learner took part in. */
        public Optional<Attempt> latest(String learner) {
            return votes.stream()
                    .filter(vote -> vote.containsKey(learner))
                    .reduce((earlier, later) -> later)
                    .map(vote -> vote.get(learner));
        }
    }

    /** Returns the share of right answers among those that are graded, from 0 to 1; empty if none is graded. */
    public static OptionalDouble rightShare(Map<String, Attempt> vote) {
        return vote.values().stream()
                .map(Attempt::grade)
                .filter(Advice::isGraded)
                .mapToInt(grade -> grade == Grade.RIGHT ? 1 : 0)
                .average();
    }

    /** Returns the number of answers with each mistake, by its id, the most frequent first. */
    public static Map<String, Integer> mistakes(Map<String, Attempt> vote) {
        return Tally.frequencies(vote.values().stream()
                .flatMap(attempt -> attempt.effort().mistakes().stream().distinct()));
    }

    /** Returns the number of tasks that a learner was asked. */
    public long asked(String learner) {
        return tasks.stream().filter(task -> task.asked().contains(learner)).count();
    }

    /** Returns the number of tasks that a learner has answered. */
    public long answered(String learner) {
        return tasks.stream().filter(task -> task.latest(learner).isPresent()).count();
    }

    /** Returns the sessions of a log, in their order. */
    public static List<LoggedSession> of(List<LoggedEvent> log) {
        List<LoggedSession> sessions = new ArrayList<>();
        Classroom classroom = Classroom.empty();
        for (LoggedEvent logged : log) {
            boolean isAccepted = classroom.accepts(logged.event());
            classroom = classroom.after(logged);
            if (isAccepted && classroom.session() == logged.number()) {
                sessions.add(new LoggedSession(logged.time(), logged.time(), Set.of(), List.of()));
            }
            if (isAccepted) {
                int last = sessions.size() - 1;
                sessions.set(last, sessions.get(last).after(classroom, logged));
            }
        }
        return sessions;
    }

    private LoggedSession after(Classroom classroom, LoggedEvent logged) {
        List<LoggedTask> asked = new ArrayList<>(tasks);
        if (classroom.asking().isPresent()) {
            Asking now = classroom.asking().get();
            boolean isKnown = !asked.isEmpty() && asked.get(asked.size() - 1).ask() == now.number();
            Optional<LoggedTask> before = isKnown ? Optional.of(asked.remove(asked.size() - 1)) : Optional.empty();
            asked.add(new LoggedTask(
                    now.number(),
                    before.map(LoggedTask::time).orElse(logged.time()),
                    now.task(),
                    classroom.phase() == Phase.OPEN
                            ? classroom.joined()
                            : before.map(LoggedTask::asked).orElse(Set.of()),
                    logged.event() instanceof BetJudged judged
                                    && !judged.figures().isEmpty()
                            ? judged.figures()
                            : before.map(LoggedTask::figures).orElse(Map.of()),
                    now.votes()));
        }
        return new LoggedSession(begin, logged.time(), classroom.joined(), asked);
    }
}
