package descenso.classroom;

import java.time.Instant;
import java.util.Optional;

/**
 * The things that a class sees together besides its tasks: a place, a timer and the code for guests.
 *
 * @param leader name of the person of the staff whom the class follows; empty if it follows none
 * @param place the leader's place; empty without a leader
 * @param spotlight the learner whose place is to be shown instead; empty if there is none
 * @param isDeclined whether the learner who was asked last for the spotlight has declined
 * @param timer end of the time that is shown; empty without one
 * @param isTimeOver whether the time of the last timer was over when the timer was taken away
 * @param guestCode the code with which guests come in; empty if they do not
 */
public record Stage(
        String leader,
        Optional<SharedPlace> place,
        Optional<Spotlight> spotlight,
        boolean isDeclined,
        Optional<Instant> timer,
        boolean isTimeOver,
        String guestCode) {

    /**
     * A request to show a learner's place to all.
     *
     * @param isAllowed whether the learner has agreed
     * @param place the learner's place; empty before it is known
     */
    public record Spotlight(String learner, boolean isAllowed, Optional<SharedPlace> place) {}

    /** Returns a stage on which nothing is shown. */
    public static Stage empty() {
        return new Stage("", Optional.empty(), Optional.empty(), false, Optional.empty(), false, "");
    }

    /** Returns the place that all see: that in the spotlight, or else the leader's; empty if there is neither. */
    public Optional<SharedPlace> shown() {
        return spotlight.flatMap(Spotlight::place).or(() -> place);
    }

    Stage ledBy(String other, Optional<SharedPlace> otherPlace) {
        return new Stage(
                otherPlace.isPresent() ? other : "", otherPlace, spotlight, isDeclined, timer, isTimeOver, guestCode);
    }

    Stage with(Optional<Spotlight> other) {
        return new Stage(leader, place, other, false, timer, isTimeOver, guestCode);
    }

    /** Returns the stage after a learner has agreed or declined, or has taken the consent back. */
    Stage answered(String learner, boolean isAllowed) {
        boolean wasAllowed = spotlight.filter(Spotlight::isAllowed).isPresent();
        Optional<Spotlight> agreed = Optional.of(new Spotlight(learner, true, Optional.empty()));
        return new Stage(
                leader,
                place,
                agreed.filter(any -> isAllowed),
                !isAllowed && !wasAllowed,
                timer,
                isTimeOver,
                guestCode);
    }

    /** Returns the stage after a timer was set, or taken away if the other one is empty. */
    Stage withTimer(Optional<Instant> other, Instant now) {
        boolean isOver =
                other.isEmpty() && timer.filter(end -> !now.isBefore(end)).isPresent();
        return new Stage(leader, place, spotlight, isDeclined, other, isOver, guestCode);
    }

    Stage withGuestCode(String other) {
        return new Stage(leader, place, spotlight, isDeclined, timer, isTimeOver, other);
    }
}
