package descenso.classroom;

import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.LearnerEvent;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.progress.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a classroom after some events of its log. {@link #after} is a pure function, so that all hosts agree,
 * and a host that starts again finds the phase that it left. An event that its state does not accept has no effect.
 *
 * @param number number of the latest event; 0 before the first
 * @param session number of the event that opened the current or latest session; 0 before the first
 * @param asking the task that is being asked; empty in the lobby and in a closed classroom
 * @param queue the tasks that wait, in their order
 * @param events number of accepted events of each learner in this session; at least 1
 * @param hands names of the learners whose hands are up, the longest first
 * @param paces the latest opinion of each learner on the pace
 * @param questions the learners' questions of this session, in their order
 * @param stage the things that the class sees together besides its tasks
 */
public record Classroom(
        long number,
        long session,
        Phase phase,
        Optional<Asking> asking,
        List<QueuedTask> queue,
        Map<String, Integer> events,
        List<String> hands,
        Map<String, LecturePace> paces,
        List<RaisedQuestion> questions,
        Stage stage) {

    /** Maximum length of a learner's question, in characters: some lines of a dashboard. */
    public static final int LONGEST_QUESTION = 300;

    /** Maximum number of a learner's questions that are not settled, so that one learner cannot fill the list. */
    public static final int MOST_QUESTIONS = 5;

    /**
     * Maximum number of events of a learner in a session, so that one learner cannot fill the log. It is some three for
     * each minute of a lesson of three hours.
     */
    public static final int MOST_EVENTS = 500;

    /**
     * Maximum number of guests who take part in a session: one without a key is another guest at each login, and would
     * have another vote.
     */
    public static final int MOST_GUESTS = 100;

    /** Maximum number of questions of all guests that are not settled, which all others have on their screens. */
    private static final int MOST_GUEST_QUESTIONS = 10;

    /** The phase of a classroom. A second vote has the phases of the first one again. */
    public enum Phase {
        /** No session is open. */
        CLOSED,
        /** No task is asked. */
        LOBBY,
        /** Votes are accepted, and may be changed. */
        OPEN,
        /** Votes are no longer accepted; what was voted is not shown. */
        LOCKED,
        /** The answers are shown without names, but not which is correct. */
        SHOWN,
        /** The correct answer is shown. */
        REVEALED
    }

    /** A task that waits, with the time to answer it, in seconds; 0 for no limit. */
    public record QueuedTask(ClassroomTask task, int seconds) {}

    /**
     * A task that is asked.
     *
     * @param number number of the event by which it is asked
     * @param seconds time to answer it, in seconds; 0 for no limit
     * @param votes the answers of each vote by learner, the first vote first; at least one vote
     * @param end when the current vote ends; empty without a limit
     * @param groups names of the learners who are to talk with each other; empty if neighbours talk, or none do
     * @param isTalking whether neighbours talk
     * @param isForced whether few answers are shown too
     * @param isRun whether the experiment runs on all screens
     * @param played the moment to which the experiment is played; empty as long as the staff has not said one
     */
    public record Asking(
            long number,
            ClassroomTask task,
            int seconds,
            List<Map<String, Attempt>> votes,
            Optional<Instant> end,
            List<List<String>> groups,
            boolean isTalking,
            boolean isForced,
            boolean isRun,
            Optional<SharedLab> played) {

        public Asking {
            votes = List.copyOf(votes);
            groups = List.copyOf(groups);
        }

        private static Asking of(long number, QueuedTask next, Instant now) {
            return new Asking(
                            number,
                            next.task(),
                            next.seconds(),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            false,
                            false,
                            false,
                            Optional.empty())
                    .withFurtherVote(now);
        }

        /** Returns the number of the current vote, from 1. */
        public int vote() {
            return votes.size();
        }

        /** Returns the answers of the current vote, by learner. */
        public Map<String, Attempt> current() {
            return votes.get(votes.size() - 1);
        }

        /** Returns the lab of the run as the staff has played it last: at first from its start at the usual speed. */
        public SharedLab pace() {
            return played.orElseGet(
                    () -> SharedLab.atStart(task.id()).at(SharedMoment.start().goingOn()));
        }

        /**
         * Tests whether the answers of a vote may be shown as a picture: few of them could give a learner away, and are
         * shown by force only. Guests count as long as no learner of the class has voted: they are free to make, so
         * that four of them could uncover the one vote of a learner.
         *
         * @param vote number of the vote, from 1
         */
        public boolean hasPicture(int vote) {
            Set<String> all = votes.get(vote - 1).keySet();
            long ofClass = all.stream().filter(name -> !GuestName.isGuest(name)).count();
            return isForced || (ofClass == 0 ? all.size() : ofClass) >= Tally.LEAST_VOTES;
        }

        private Asking withFurtherVote(Instant now) {
            List<Map<String, Attempt>> more = new ArrayList<>(votes);
            more.add(Map.of());
            Optional<Instant> limit =
                    seconds == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofSeconds(seconds)));
            return new Asking(number, task, seconds, more, limit, List.of(), false, false, false, Optional.empty());
        }

        private Asking with(String learner, Attempt attempt) {
            List<Map<String, Attempt>> changed = new ArrayList<>(votes);
            Map<String, Attempt> mine = new LinkedHashMap<>(current());
            mine.put(learner, attempt);
            changed.set(changed.size() - 1, Collections.unmodifiableMap(mine));
            return new Asking(number, task, seconds, changed, end, groups, isTalking, isForced, isRun, played);
        }

        /**
         * Returns this task with the verdict on all bets like those of the learner: one experiment judges them all. A
         * run that no lab of the staff plays is over with it, because a screen has played it to its end.
         */
        private Asking judged(BetJudged judged) {
            List<Map<String, Attempt>> changed = new ArrayList<>();
            for (Map<String, Attempt> each : votes) {
                Map<String, Attempt> graded = new LinkedHashMap<>(each);
                graded.replaceAll((learner, bet) -> judged.on(bet));
                changed.add(Collections.unmodifiableMap(graded));
            }
            SharedMoment now = pace().moment();
            boolean isEnd = now.isRunning() && (played.isEmpty() || now.turn() == SharedMoment.HERE);
            Optional<SharedLab> shown = isEnd ? Optional.of(pace().at(now.ended())) : played;
            return new Asking(number, task, seconds, changed, end, groups, isTalking, isForced, isRun, shown);
        }

        private boolean hasVote(String learner) {
            return votes.stream().anyMatch(vote -> vote.containsKey(learner));
        }

        private Asking playedTo(SharedLab lab) {
            return new Asking(number, task, seconds, votes, end, groups, isTalking, isForced, isRun, Optional.of(lab));
        }

        private Asking talking(List<List<String>> others) {
            return new Asking(number, task, seconds, votes, Optional.empty(), others, true, isForced, isRun, played);
        }

        private Asking quiet(boolean isNowForced, boolean isNowRun) {
            return new Asking(
                    number, task, seconds, votes, Optional.empty(), List.of(), false, isNowForced, isNowRun, played);
        }
    }

    /**
     * A learner's question to the staff.
     *
     * @param supporters names of the learners who want it answered too
     */
    public record RaisedQuestion(String learner, String text, Set<String> supporters, boolean isSettled) {

        public RaisedQuestion {
            supporters = Collections.unmodifiableSet(new LinkedHashSet<>(supporters));
        }
    }

    public Classroom {
        queue = List.copyOf(queue);
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        hands = List.copyOf(hands);
        paces = Collections.unmodifiableMap(new LinkedHashMap<>(paces));
        questions = List.copyOf(questions);
    }

    /** Returns the names of the learners who were there in this session: who joined, or did anything else. */
    public Set<String> joined() {
        return events.keySet();
    }

    /** Returns the classroom before the first event. */
    public static Classroom empty() {
        return blank(0, 0, Phase.CLOSED);
    }

    private static Classroom blank(long number, long session, Phase phase) {
        return new Classroom(
                number,
                session,
                phase,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                Stage.empty());
    }

    /** Returns the classroom after the next event. An event that was applied before has no effect. */
    public Classroom after(LoggedEvent logged) {
        if (logged.number() <= number) {
            return this;
        }
        boolean isAccepted = accepts(logged.event());
        Classroom next = isAccepted ? changed(logged) : this;
        Map<String, Integer> counts = new LinkedHashMap<>(next.events);
        if (isAccepted && logged.event() instanceof LearnerEvent own && isCounted(own)) {
            counts.merge(own.learner(), 1, Integer::sum);
        }
        return new Classroom(
                logged.number(),
                next.session,
                next.phase,
                next.asking,
                next.queue,
                counts,
                next.hands,
                next.paces,
                next.questions,
                next.stage);
    }

    /** Tests whether an event has an effect now. */
    public boolean accepts(ClassroomEvent event) {
        if (event instanceof ForTask meant) {
            boolean isMeant = asking.isPresent() ? isCurrent(meant.ask(), meant.vote()) : meant.ask() == 0;
            return isMeant && accepts(meant.event());
        }
        if (event instanceof Opened) {
            return phase == Phase.CLOSED;
        }
        if (phase == Phase.CLOSED
                || (event instanceof LearnerEvent own
                        && ((isCounted(own) && hasSpent(own.learner())) || !hasPlaceFor(own.learner())))) {
            return false;
        }
        boolean isAnswered = phase == Phase.LOCKED || phase == Phase.SHOWN;
        if (event instanceof Locked locked) {
            return phase == Phase.OPEN && isCurrent(locked.ask(), locked.vote());
        } else if (event instanceof Voted voted) {
            return phase == Phase.OPEN && isCurrent(voted.ask(), voted.vote()) && !hasAnswer(voted);
        } else if (event instanceof BetJudged judged) {
            return asking.filter(now -> now.isRun() && now.number() == judged.ask())
                    .filter(now ->
                            now.hasVote(judged.learner()) || judged.grades().isEmpty())
                    .filter(now -> !now.judged(judged).equals(now))
                    .isPresent();
        } else if (event instanceof Shown shown) {
            return phase == Phase.LOCKED
                    || ((phase == Phase.SHOWN || phase == Phase.REVEALED)
                            && shown.isForced()
                            && !asking.orElseThrow().isForced());
        } else if (event instanceof Talked || event instanceof AskedAgain) {
            return isAnswered;
        } else if (event instanceof Revealed) {
            return isAnswered && isAsked(ClassroomTask.Kind.QUESTION);
        } else if (event instanceof Ran) {
            return isAnswered && isAsked(ClassroomTask.Kind.PREDICTION);
        } else if (event instanceof Continued) {
            return asking.isPresent() || !queue.isEmpty();
        } else if (event instanceof Released) {
            return asking.isPresent();
        } else if (event instanceof Asked asked) {
            return !asked.tasks().isEmpty() && asked.seconds() >= 0;
        } else if (event instanceof Joined one) {
            return !events.containsKey(one.learner());
        } else if (event instanceof HandMoved hand) {
            return hands.contains(hand.learner()) != hand.isUp();
        } else if (event instanceof QuestionRaised raised) {
            return !raised.text().isBlank()
                    && raised.text().length() <= LONGEST_QUESTION
                    && questions.stream()
                                    .filter(each ->
                                            !each.isSettled() && each.learner().equals(raised.learner()))
                                    .count()
                            < MOST_QUESTIONS
                    && (!GuestName.isGuest(raised.learner()) || guestQuestions() < MOST_GUEST_QUESTIONS);
        } else if (event instanceof QuestionSupported supported) {
            return question(supported.number())
                    .filter(each -> !each.learner().equals(supported.learner()))
                    .filter(each -> !each.supporters().contains(supported.learner()))
                    .isPresent();
        } else if (event instanceof QuestionSettled settled) {
            return question(settled.number()).isPresent();
        } else if (event instanceof Led led) {
            boolean isSame =
                    stage.leader().equals(led.leader()) && stage.place().equals(led.place());
            return !isSame && (led.place().isPresent() || !stage.leader().isEmpty());
        } else if (event instanceof Played played) {
            return asking.filter(now ->
                            now.isRun() && now.task().id().equals(played.lab().experiment()))
                    .filter(now -> !now.played().equals(Optional.of(played.lab())))
                    .isPresent();
        } else if (event instanceof Spotlit spotlit) {
            return !spotlit.learner()
                    .equals(stage.spotlight().map(Stage.Spotlight::learner).orElse(""));
        } else if (event instanceof SpotlightAnswered answered) {
            return spotlight(answered.learner())
                    .filter(now -> !answered.isAllowed() || !now.isAllowed())
                    .isPresent();
        } else if (event instanceof PlaceShared shared) {
            return spotlight(shared.learner())
                    .filter(Stage.Spotlight::isAllowed)
                    .filter(now -> !now.place().equals(Optional.of(shared.place())))
                    .isPresent();
        } else if (event instanceof TimerSet set) {
            return set.seconds() > 0 || stage.timer().isPresent();
        } else if (event instanceof GuestsInvited invited) {
            return !invited.code().isEmpty() && stage.guestCode().isEmpty();
        } else if (event instanceof GuestsDismissed) {
            return !stage.guestCode().isEmpty();
        } else if (event instanceof TaskDropped dropped) {
            return dropped.place() >= 1
                    && dropped.place() <= queue.size()
                    && queue.get(dropped.place() - 1).task().id().equals(dropped.id());
        }
        return event instanceof Closed
                || (event instanceof PaceReported reported && paces.get(reported.learner()) != reported.pace());
    }

    /**
     * Tests whether an event counts for {@link #MOST_EVENTS}. Consent is taken back at any time, and a verdict
     * is accepted only if it changes something.
     */
    private static boolean isCounted(LearnerEvent own) {
        return !(own instanceof PlaceShared)
                && !(own instanceof SpotlightAnswered)
                && !(own instanceof BetJudged)
                && !own.learner().isEmpty();
    }

    /** Tests whether a learner has as many events in this session as count. */
    public boolean hasSpent(String learner) {
        return events.getOrDefault(learner, 0) >= MOST_EVENTS;
    }

    /** Tests whether a person may take part in this session: is no guest, or not one too many. */
    public boolean hasPlaceFor(String name) {
        return !GuestName.isGuest(name)
                || events.containsKey(name)
                || events.keySet().stream().filter(GuestName::isGuest).count() < MOST_GUESTS;
    }

    private long guestQuestions() {
        return questions.stream()
                .filter(each -> !each.isSettled() && GuestName.isGuest(each.learner()))
                .count();
    }

    private boolean isAsked(ClassroomTask.Kind kind) {
        return asking.filter(now -> now.task().kind() == kind).isPresent();
    }

    /** Tests whether the learner has given the same answer in the current vote, and was as sure of it. */
    private boolean hasAnswer(Voted voted) {
        return asking.flatMap(now -> Optional.ofNullable(now.current().get(voted.learner())))
                .filter(mine -> mine.answer().equals(voted.attempt().answer()))
                .filter(mine -> mine.effort()
                        .confidence()
                        .equals(voted.attempt().effort().confidence()))
                .isPresent();
    }

    private boolean isCurrent(long ask, int vote) {
        return asking.filter(now -> now.number() == ask && now.vote() == vote).isPresent();
    }

    /** Returns a question that is not settled, by its number, from 1; empty if there is none. */
    private Optional<RaisedQuestion> question(int one) {
        return one < 1 || one > questions.size()
                ? Optional.empty()
                : Optional.of(questions.get(one - 1)).filter(each -> !each.isSettled());
    }

    /** Returns the request to show a learner's lab; empty if there is none. */
    private Optional<Stage.Spotlight> spotlight(String learner) {
        return stage.spotlight().filter(now -> now.learner().equals(learner));
    }

    private Classroom changed(LoggedEvent logged) {
        ClassroomEvent event = logged.event();
        if (event instanceof ForTask meant) {
            return changed(new LoggedEvent(logged.number(), logged.time(), meant.event()));
        } else if (event instanceof Opened) {
            return blank(number, logged.number(), Phase.LOBBY);
        } else if (event instanceof Asked asked) {
            List<QueuedTask> more = new ArrayList<>(queue);
            more.addAll(
                    asking.isEmpty() ? 0 : queue.size(),
                    asked.tasks().stream()
                            .map(task -> new QueuedTask(task, asked.seconds()))
                            .toList());
            Classroom queued = with(phase, asking, more);
            return asking.isEmpty() ? queued.next(logged) : queued;
        } else if (event instanceof Continued) {
            return next(logged);
        } else if (event instanceof Released) {
            return with(Phase.LOBBY, Optional.empty(), queue);
        } else if (event instanceof Closed) {
            return with(List.of(), Map.of(), questions)
                    .with(Phase.CLOSED, Optional.empty(), List.of())
                    .with(Stage.empty());
        } else if (event instanceof Joined) {
            return this;
        } else if (event instanceof HandMoved hand) {
            List<String> other = new ArrayList<>(hands);
            other.remove(hand.learner());
            if (hand.isUp()) {
                other.add(hand.learner());
            }
            return with(other, paces, questions);
        } else if (event instanceof PaceReported reported) {
            Map<String, LecturePace> other = new LinkedHashMap<>(paces);
            other.put(reported.learner(), reported.pace());
            return with(hands, other, questions);
        } else if (event instanceof QuestionRaised raised) {
            List<RaisedQuestion> more = new ArrayList<>(questions);
            more.add(new RaisedQuestion(
                    raised.learner(), raised.text(), Set.of(), raised.learner().isEmpty()));
            return with(hands, paces, more);
        } else if (event instanceof QuestionSupported supported) {
            RaisedQuestion old = questions.get(supported.number() - 1);
            Set<String> more = new LinkedHashSet<>(old.supporters());
            more.add(supported.learner());
            return with(supported.number(), new RaisedQuestion(old.learner(), old.text(), more, false));
        } else if (event instanceof QuestionSettled settled) {
            RaisedQuestion old = questions.get(settled.number() - 1);
            return with(settled.number(), new RaisedQuestion(old.learner(), old.text(), old.supporters(), true));
        } else if (event instanceof Led led) {
            return with(stage.ledBy(led.leader(), led.place()));
        } else if (event instanceof Played played) {
            return with(phase, asking.map(now -> now.playedTo(played.lab())), queue);
        } else if (event instanceof Spotlit spotlit) {
            Optional<String> learner = Optional.of(spotlit.learner()).filter(name -> !name.isEmpty());
            return with(stage.with(learner.map(name -> new Stage.Spotlight(name, false, Optional.empty()))));
        } else if (event instanceof SpotlightAnswered answered) {
            return with(stage.answered(answered.learner(), answered.isAllowed()));
        } else if (event instanceof PlaceShared shared) {
            return with(
                    stage.with(Optional.of(new Stage.Spotlight(shared.learner(), true, Optional.of(shared.place())))));
        } else if (event instanceof TimerSet set) {
            Optional<Integer> seconds = Optional.of(set.seconds()).filter(any -> any > 0);
            return with(stage.withTimer(seconds.map(some -> logged.time().plusSeconds(some)), logged.time()));
        } else if (event instanceof GuestsInvited invited) {
            return with(stage.withGuestCode(invited.code()));
        } else if (event instanceof GuestsDismissed) {
            return with(stage.withGuestCode(""));
        } else if (event instanceof TaskDropped dropped) {
            List<QueuedTask> fewer = new ArrayList<>(queue);
            fewer.remove(dropped.place() - 1);
            return with(phase, asking, fewer);
        }
        return asked(event, logged.time());
    }

    /** Returns the classroom after an event on the task that is asked. */
    private Classroom asked(ClassroomEvent event, Instant now) {
        Asking old = asking.orElseThrow();
        if (event instanceof Voted voted) {
            return with(phase, Optional.of(old.with(voted.learner(), voted.attempt())), queue);
        } else if (event instanceof BetJudged judged) {
            return with(phase, Optional.of(old.judged(judged)), queue);
        } else if (event instanceof Locked) {
            return with(Phase.LOCKED, Optional.of(old.quiet(false, false)), queue);
        } else if (event instanceof Shown shown) {
            Phase next = phase == Phase.REVEALED ? phase : Phase.SHOWN;
            return with(next, Optional.of(old.quiet(shown.isForced(), old.isRun())), queue);
        } else if (event instanceof Talked talked) {
            return with(phase, Optional.of(old.talking(talked.groups())), queue);
        } else if (event instanceof AskedAgain) {
            return with(Phase.OPEN, Optional.of(old.withFurtherVote(now)), queue);
        }
        return with(Phase.REVEALED, Optional.of(old.quiet(old.isForced(), event instanceof Ran)), queue);
    }

    /** Returns the classroom with the next task that waits, which ends a spotlight, or in the lobby. */
    private Classroom next(LoggedEvent logged) {
        return queue.isEmpty()
                ? with(Phase.LOBBY, Optional.empty(), queue)
                : with(
                                Phase.OPEN,
                                Optional.of(Asking.of(logged.number(), queue.get(0), logged.time())),
                                queue.subList(1, queue.size()))
                        .with(stage.with(Optional.empty()));
    }

    private Classroom with(Phase otherPhase, Optional<Asking> otherAsking, List<QueuedTask> otherQueue) {
        return new Classroom(
                number, session, otherPhase, otherAsking, otherQueue, events, hands, paces, questions, stage);
    }

    private Classroom with(List<String> otherHands, Map<String, LecturePace> otherPaces, List<RaisedQuestion> others) {
        return new Classroom(number, session, phase, asking, queue, events, otherHands, otherPaces, others, stage);
    }

    private Classroom with(Stage other) {
        return new Classroom(number, session, phase, asking, queue, events, hands, paces, questions, other);
    }

    private Classroom with(int one, RaisedQuestion other) {
        List<RaisedQuestion> changed = new ArrayList<>(questions);
        changed.set(one - 1, other);
        return with(hands, paces, changed);
    }
}
