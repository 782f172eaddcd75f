package descenso.classroom;

import java.time.Instant;

/**
 * An event in the log of a classroom, whose order is the same for all hosts.
 *
 * @param number number of the event in the log, from 1; larger than those of all earlier events
 * @param time when it was logged
 */
public record LoggedEvent(long number, Instant time, ClassroomEvent event) {}
