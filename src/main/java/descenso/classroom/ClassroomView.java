package descenso.classroom;

import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.Classroom.RaisedQuestion;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.progress.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The part of a classroom that one person may know. A learner's view has no name and no answer of another learner, no
 * picture before it is shown, and no grade before it is revealed, not even that of the learner's own answer. The only
 * names are those of the learners with whom this one is to talk: they have to find each other, and learn nothing about
 * each other's answers but that they may differ.
 *
 * @param name the name of the person
 * @param phase the phase of the classroom
 * @param asked the task that is asked; empty if there is none
 * @param isHandUp whether the person's hand is up
 * @param pace the person's opinion on the pace; empty if none was given
 * @param questions the questions to the staff that are not settled, in their order
 * @param stage the things that all see together
 * @param staff everything, if the person is of the staff; otherwise empty
 * @param projection what else is projected, if this is the view of a projector; otherwise empty
 */
public record ClassroomView(
        String name,
        Phase phase,
        Optional<AskedTask> asked,
        boolean isHandUp,
        Optional<LecturePace> pace,
        List<ListedQuestion> questions,
        StageView stage,
        Optional<StaffView> staff,
        Optional<Projection> projection) {

    /** Tests whether a session of the classroom is open. */
    public boolean isLive() {
        return phase != Phase.CLOSED;
    }

    /** Tests whether another view differs at most in the place that all see, which may move with each key. */
    public boolean isSameButForPlace(ClassroomView other) {
        return withoutPlace().equals(other.withoutPlace());
    }

    private ClassroomView withoutPlace() {
        StageView still = new StageView(
                Optional.empty(),
                stage.isOfLearner,
                stage.isLeading,
                stage.isAskedToShare,
                stage.isSharing,
                stage.timer,
                stage.guestCode,
                stage.calls);
        return new ClassroomView(name, phase, asked, isHandUp, pace, questions, still, staff, projection);
    }

    /**
     * A task that is asked, as a learner sees it.
     *
     * @param ask number of the event that asked the task
     * @param vote number of the current vote, from 1
     * @param mine the learner's answer in the current vote, without its grade before the correct answer is shown; empty
     *     if there is none yet
     * @param former the learner's answer in the vote before, in the same way; empty if there was none
     * @param earlier the learner's answers in all votes before, in the same way, the latest first
     * @param end when the vote ends; empty without a limit
     * @param isTalking whether neighbours talk
     * @param partners names of the learners with whom this one is to talk; empty for neighbours
     * @param isRun whether the experiment runs on all screens
     * @param tally the answers of the current vote; empty before they are shown, or if they are too few; without grades
     *     before the correct answer is shown
     * @param played the moment to which the experiment is played on all screens; empty as long as the staff has not
     *     said one
     */
    public record AskedTask(
            ClassroomTask task,
            long ask,
            int vote,
            Optional<Attempt> mine,
            Optional<Attempt> former,
            List<Attempt> earlier,
            Optional<Instant> end,
            boolean isTalking,
            List<String> partners,
            boolean isRun,
            Optional<Tally> tally,
            Optional<SharedLab> played) {

        public AskedTask {
            earlier = List.copyOf(earlier);
            partners = List.copyOf(partners);
        }
    }

    /**
     * A question to the staff, without the name of its learner.
     *
     * @param number its number in the session, from 1
     * @param supporters how many others want it answered
     * @param isMine whether the person has raised it
     * @param isSupported whether the person has supported it
     */
    public record ListedQuestion(int number, String text, int supporters, boolean isMine, boolean isSupported) {}

    /**
     * The things that all see together, without the name of the person whose place is shown.
     *
     * @param place the place that all see; empty if they see none
     * @param isOfLearner whether the place is that of a learner who has agreed, and not the leader's
     * @param isLeading whether the person is the leader
     * @param isAskedToShare whether the person is asked to show their lab to all, and has not agreed yet
     * @param isSharing whether the person's own lab is shown to all
     * @param timer end of the time that is shown; empty without one
     * @param guestCode the code with which guests come in; empty for learners, and if no guests come in
     * @param calls what is called out of the times that are going on
     */
    public record StageView(
            Optional<SharedPlace> place,
            boolean isOfLearner,
            boolean isLeading,
            boolean isAskedToShare,
            boolean isSharing,
            Optional<Instant> timer,
            String guestCode,
            Set<TimeCall> calls) {

        public StageView {
            calls = Set.copyOf(calls);
        }

        /** Tests whether the time of the timer is over. */
        public boolean isTimeOver() {
            return calls.contains(TimeCall.TIMER_OVER);
        }

        private StageView calling(Set<TimeCall> due) {
            return new StageView(place, isOfLearner, isLeading, isAskedToShare, isSharing, timer, guestCode, due);
        }

        static StageView of(Stage stage, String name, boolean knowsCode) {
            Optional<Stage.Spotlight> own =
                    stage.spotlight().filter(now -> now.learner().equals(name));
            return new StageView(
                    stage.shown(),
                    stage.spotlight().flatMap(Stage.Spotlight::place).isPresent(),
                    !name.isEmpty() && stage.leader().equals(name),
                    own.isPresent() && !own.get().isAllowed(),
                    own.isPresent() && own.get().isAllowed(),
                    stage.timer(),
                    knowsCode ? stage.guestCode() : "",
                    Set.of());
        }
    }

    /**
     * Everything about the classroom, for the staff.
     *
     * @param attendees the learners who are in
     */
    public record StaffView(Classroom classroom, List<Attendee> attendees) {

        public StaffView {
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * The part that only a projector shows: counts, and the remaining time, since a session has no clock.
     *
     * @param answered number of learners who have answered in the current vote
     * @param there number of learners who are there, or have answered
     * @param areFew whether so few have answered that their answers are not shown
     * @param before the answers of the vote before; empty as long as those of the current one are, if there was none,
     *     or if they are too few
     * @param voteSeconds time until the vote ends, in seconds; empty without a limit
     * @param timerSeconds time until the timer ends, in seconds; empty without one
     */
    public record Projection(
            int answered,
            int there,
            boolean areFew,
            Optional<Tally> before,
            OptionalLong voteSeconds,
            OptionalLong timerSeconds) {

        /** Time for which an end is shown after it, in milliseconds: long enough to be seen by all. */
        public static final long LINGER_MS = 10_000;

        private static Projection of(Classroom classroom, Collection<String> attendees, Instant now) {
            Optional<Asking> asking = classroom.asking();
            Set<String> there = new HashSet<>(attendees);
            asking.ifPresent(any -> there.addAll(any.current().keySet()));
            return new Projection(
                    asking.map(any -> any.current().size()).orElse(0),
                    there.size(),
                    asking.filter(any -> !any.hasPicture(any.vote())).isPresent(),
                    asking.filter(any -> any.vote() > 1
                                    && tally(any, classroom.phase()).isPresent())
                            .flatMap(any -> tally(any, any.vote() - 1, classroom.phase())),
                    seconds(
                            asking.filter(any -> classroom.phase() == Phase.OPEN)
                                    .flatMap(Asking::end),
                            now),
                    seconds(classroom.stage().timer(), now));
        }

        /**
         * Returns the time until an end, in seconds: at least 0, and 1 until the last one is over. It is empty some
         * seconds after the end.
         */
        private static OptionalLong seconds(Optional<Instant> end, Instant now) {
            return end.map(time -> Duration.between(now, time).toMillis())
                    .filter(left -> left > -LINGER_MS)
                    .map(left -> OptionalLong.of(Math.max(0, (left + MILLIS - 1) / MILLIS)))
                    .orElse(OptionalLong.empty());
        }
    }

    /** Number of milliseconds in a second. */
    private static final long MILLIS = 1_000;

    public ClassroomView {
        questions = List.copyOf(questions);
    }

    /** Returns this view with what is called out of the times that are going on. */
    public ClassroomView calling(Set<TimeCall> due) {
        return new ClassroomView(name, phase, asked, isHandUp, pace, questions, stage.calling(due), staff, projection);
    }

    /** Returns what a learner may know. */
    public static ClassroomView of(Classroom classroom, String learner) {
        return of(classroom, learner, Optional.empty(), Optional.empty());
    }

    /** Returns what a person of the staff may know. */
    public static ClassroomView ofStaff(Classroom classroom, String name, List<Attendee> attendees) {
        return of(classroom, name, Optional.of(new StaffView(classroom, attendees)), Optional.empty());
    }

    /**
     * Returns what a projector may show: what all learners may know, without any name.
     *
     * @param attendees names of the learners who are there, which are only counted
     */
    public static ClassroomView ofProjector(Classroom classroom, Collection<String> attendees, Instant now) {
        return of(classroom, "", Optional.empty(), Optional.of(Projection.of(classroom, attendees, now)));
    }

    private static ClassroomView of(
            Classroom classroom, String name, Optional<StaffView> staff, Optional<Projection> projection) {
        return new ClassroomView(
                name,
                classroom.phase(),
                classroom.asking().map(asking -> asked(asking, classroom.phase(), name)),
                classroom.hands().contains(name),
                Optional.ofNullable(classroom.paces().get(name)),
                IntStream.range(0, classroom.questions().size())
                        .filter(index -> classroom.phase() != Phase.CLOSED)
                        .filter(index -> !classroom.questions().get(index).isSettled())
                        .mapToObj(
                                index -> listed(index + 1, classroom.questions().get(index), name))
                        .toList(),
                StageView.of(classroom.stage(), name, staff.isPresent() || projection.isPresent()),
                staff,
                projection);
    }

    private static AskedTask asked(Asking asking, Phase phase, String name) {
        int vote = asking.vote();
        return new AskedTask(
                asking.task(),
                asking.number(),
                vote,
                answer(asking.current(), phase, name),
                vote < 2 ? Optional.empty() : answer(asking.votes().get(vote - 2), phase, name),
                IntStream.range(1, vote)
                        .mapToObj(back -> answer(asking.votes().get(vote - 1 - back), phase, name))
                        .flatMap(Optional::stream)
                        .toList(),
                asking.end(),
                asking.isTalking(),
                asking.groups().stream()
                        .filter(group -> group.contains(name))
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(name))
                        .toList(),
                asking.isRun(),
                tally(asking, phase),
                asking.played());
    }

    private static Optional<Attempt> answer(Map<String, Attempt> votes, Phase phase, String name) {
        return Optional.ofNullable(votes.get(name))
                .map(attempt -> phase == Phase.REVEALED ? attempt : attempt.ungraded());
    }

    private static Optional<Tally> tally(Asking asking, Phase phase) {
        return tally(asking, asking.vote(), phase);
    }

    /** Returns the answers of a vote as all may see them; empty if they may not. */
    private static Optional<Tally> tally(Asking asking, int vote, Phase phase) {
        boolean isShown = (phase == Phase.SHOWN || phase == Phase.REVEALED)
                && !asking.task().isText()
                && asking.hasPicture(vote);
        if (!isShown) {
            return Optional.empty();
        }
        Tally tally = Tally.of(asking.votes().get(vote - 1).values());
        return Optional.of(phase == Phase.REVEALED ? tally : tally.ungraded());
    }

    private static ListedQuestion listed(int number, RaisedQuestion question, String name) {
        return new ListedQuestion(
                number,
                question.text(),
                question.supporters().size(),
                question.learner().equals(name),
                question.supporters().contains(name));
    }
}
