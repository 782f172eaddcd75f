package descenso.classroom;

import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A moment of a time that is going on at which it is called out to those who see no countdown. A session has no clock,
 * so that its host says which moments are past.
 */
public enum TimeCall {
    /** The timer has at most a minute left. */
    TIMER_MINUTE,
    /** The time of the timer is over; also after the timer is taken away. */
    TIMER_OVER,
    /** The vote has at most a minute left. */
    VOTE_MINUTE;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Returns the calls that are due in a classroom at a point in time. */
    public static Set<TimeCall> due(Classroom classroom, Instant now) {
        Set<TimeCall> due = new HashSet<>();
        classroom.stage().timer().map(end -> Duration.between(now, end)).ifPresent(left -> {
            if (left.isNegative() || left.isZero()) {
                due.add(TIMER_OVER);
            } else if (left.compareTo(MINUTE) <= 0) {
                due.add(TIMER_MINUTE);
            }
        });
        if (classroom.stage().isTimeOver()) {
            due.add(TIMER_OVER);
        }
        Optional<Duration> left = classroom
                .asking()
                .filter(any -> classroom.phase() == Phase.OPEN)
                .flatMap(Asking::end)
                .map(end -> Duration.between(now, end));
        if (left.filter(some -> some.compareTo(MINUTE) <= 0).isPresent()) {
            due.add(VOTE_MINUTE);
        }
        return Set.copyOf(due);
    }
}
