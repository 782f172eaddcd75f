package descenso.classroom;

import descenso.classroom.SharedPlace.SharedLab;
import descenso.progress.Attempt;
import descenso.progress.LearnerArchive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event of a classroom: a command of the staff, or an action of a learner. */
public sealed interface ClassroomEvent {

    /** A command, which only the staff may give. */
    sealed interface StaffEvent extends ClassroomEvent {}

    /** An action of a learner, which only this learner may take. */
    sealed interface LearnerEvent extends ClassroomEvent {

        /** Returns the learner's name. */
        String learner();
    }

    /** The beginning of a session of the classroom. */
    record Opened() implements StaffEvent {}

    /**
     * A request to answer tasks one after the other. The first one is asked at once if no task is asked; otherwise they
     * come after those that wait already.
     *
     * @param tasks at least one
     * @param seconds time to answer each of them; 0 for no limit
     */
    record Asked(List<ClassroomTask> tasks, int seconds) implements StaffEvent {

        public Asked {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * The end of a vote. An event that names another vote than the current one has no effect, so that it may come
     * twice: from the staff, and from the clock.
     *
     * @param ask number of the event that asked the task
     * @param vote number of the vote on it, from 1
     */
    record Locked(long ask, int vote) implements StaffEvent {}

    /**
     * The showing of the answers, without names.
     *
     * @param isForced whether they are shown even if they are so few that they could give a learner away
     */
    record Shown(boolean isForced) implements StaffEvent {}

    /**
     * The time in which neighbours talk.
     *
     * @param groups names of the learners who are to talk with each other; empty if neighbours talk
     */
    record Talked(List<List<String>> groups) implements StaffEvent {

        public Talked {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /** A further vote on the same task. */
    record AskedAgain() implements StaffEvent {}

    /** The showing of the correct answer. */
    record Revealed() implements StaffEvent {}

    /** The run of the experiment on all screens, which shows the correct answer of a prediction. */
    record Ran() implements StaffEvent {}

    /** The end of a task; the next one that waits is asked. */
    record Continued() implements StaffEvent {}

    /** The end of a task; the learners go on where they were. Other tasks wait until {@link Continued}. */
    record Released() implements StaffEvent {}

    /** The end of the session of the classroom. */
    record Closed() implements StaffEvent {}

    /**
     * A command that means a certain vote: the one that was current for the person who gave it. It has no effect once
     * another one is current, so that a key pressed twice does not skip a task.
     *
     * @param ask number of the event that asked the task; 0 if no task was asked
     * @param vote number of the vote on it, from 1; 0 if no task was asked
     */
    record ForTask(long ask, int vote, StaffEvent event) implements StaffEvent {}

    /** The end of a learner's question to the staff, by its number, from 1. */
    record QuestionSettled(int number) implements StaffEvent {}

    /**
     * The place of the person of the staff whom the class follows from now on.
     *
     * @param leader the person's name; only this person may submit the event
     * @param place empty if the class no longer follows
     */
    record Led(String leader, Optional<SharedPlace> place) implements StaffEvent {}

    /** The moment to which the experiment that runs on all screens is played. Its lab is the one of the staff. */
    record Played(SharedLab lab) implements StaffEvent {}

    /**
     * The request to a learner to show their lab to all.
     *
     * @param learner empty if none is to be shown any longer
     */
    record Spotlit(String learner) implements StaffEvent {}

    /** The beginning of a time that is shown to all, in seconds; 0 for its end. */
    record TimerSet(int seconds) implements StaffEvent {}

    /**
     * The code with which guests may come in until the session of the classroom ends. It has no effect as long as there
     * is one, so that a key pressed twice does not change the code that the class is reading.
     *
     * @param code empty in a submission: the host draws it
     */
    record GuestsInvited(String code) implements StaffEvent {}

    /** The end of the code for guests. Those who are in stay. */
    record GuestsDismissed() implements StaffEvent {}

    /**
     * The end of a task that waits. It has no effect if another task has the place by now.
     *
     * @param place place in the queue, from 1
     * @param id id of the task
     */
    record TaskDropped(int place, String id) implements StaffEvent {}

    /**
     * The erasure of a learner, whose lines are no longer in the log before it. It changes nothing by itself: a host
     * that meets it reads the session again, and then has nothing of the learner.
     *
     * @param digest the name as {@link LearnerArchive#digest}, so that the log does not keep it
     */
    record Erased(String digest) implements ClassroomEvent {}

    /** The first presence of a learner in a session of the classroom. */
    record Joined(String learner) implements LearnerEvent {}

    /**
     * A vote, which replaces the learner's earlier one in the same vote.
     *
     * @param ask number of the event that asked the task
     * @param vote number of the vote on it, from 1
     * @param attempt the answer as the journal will have it, with its grade, which is not shown before it is revealed
     */
    record Voted(String learner, long ask, int vote, Attempt attempt) implements LearnerEvent {}

    /**
     * The verdict of a run on the learner's bets, which the learner's own lab has measured. It is that on all bets with
     * the same answers.
     *
     * @param ask number of the event that asked the prediction
     * @param grades the grade of each answer that the learner has given, by the answer; empty without a bet
     * @param figures the measured values by name, which decide on the bets of learners who have left too; may be empty
     */
    record BetJudged(String learner, long ask, Map<String, Attempt.Grade> grades, Map<String, Double> figures)
            implements LearnerEvent {

        public BetJudged {
            grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }

        /** Returns the bet with its grade; unchanged if it is graded already, or not meant. */
        Attempt on(Attempt bet) {
            Attempt.Grade grade = grades.getOrDefault(bet.answer(), Attempt.Grade.PENDING);
            return bet.grade() == Attempt.Grade.PENDING ? bet.graded(grade) : bet;
        }
    }

    /** A hand that goes up or down. */
    record HandMoved(String learner, boolean isUp) implements LearnerEvent {}

    /** An opinion on the pace. */
    record PaceReported(String learner, LecturePace pace) implements LearnerEvent {}

    /**
     * A question to the staff, which the others read without the name.
     *
     * @param learner empty if the learner was erased: the question only keeps its number, and counts as settled
     */
    record QuestionRaised(String learner, String text) implements LearnerEvent {}

    /** A vote for the question of another learner, by its number, from 1. */
    record QuestionSupported(String learner, int number) implements LearnerEvent {}

    /** The answer to the request to show the lab to all. The learner may change it at any time. */
    record SpotlightAnswered(String learner, boolean isAllowed) implements LearnerEvent {}

    /** The place of the learner whose lab is shown to all. */
    record PlaceShared(String learner, SharedPlace place) implements LearnerEvent {}
}
