package descenso.classroom;

import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates classrooms for tests, in which an event happens each second. */
public final class EventFixture {

    /** The time before the first event. */
    public static final Instant TIME = Instant.parse("2026-11-30T09:00:00Z");

    private EventFixture() {}

    /** Returns the time of an event, by its number in the log, from 1. */
    public static Instant time(long number) {
        return TIME.plusSeconds(number);
    }

    /** Creates a question that has the same numbers for all. */
    public static ClassroomTask question(String id) {
        return new ClassroomTask(ClassroomTask.Kind.QUESTION, "optimizers", id, 1, false, false);
    }

    /** Creates a prediction on an experiment. */
    public static ClassroomTask prediction(String experiment) {
        return new ClassroomTask(ClassroomTask.Kind.PREDICTION, "optimizers", experiment, 1, false, false);
    }

    /** Creates a lab that shows a turn of the first heat of an experiment. */
    public static SharedLab lab(String experiment, double turn) {
        return SharedLab.atStart(experiment).at(new SharedMoment(0, 0, turn, 1, false, false));
    }

    /** Creates an answer to a question. */
    public static Attempt answer(String text, Attempt.Grade grade, String... mistakes) {
        return new Attempt(
                Attempt.VERSION,
                TIME,
                Attempt.Kind.QUESTION,
                "screen",
                "why",
                List.of(),
                text,
                grade,
                Map.of(),
                new AttemptEffort(1, 0, List.of(mistakes)));
    }

    /** Returns an answer with how sure its learner is. */
    public static Attempt sure(Attempt answer, Attempt.Confidence confidence) {
        return new Attempt(
                answer.version(),
                answer.time(),
                answer.kind(),
                answer.subject(),
                answer.item(),
                answer.changes(),
                answer.answer(),
                answer.grade(),
                answer.figures(),
                answer.effort().with(Optional.of(confidence)));
    }

    /** Returns the classroom after the first events of a log. */
    public static Classroom after(List<? extends ClassroomEvent> events) {
        return after(Classroom.empty(), events.toArray(ClassroomEvent[]::new));
    }

    /** Returns a classroom after the next events of its log. */
    public static Classroom after(Classroom classroom, ClassroomEvent... events) {
        Classroom after = classroom;
        for (ClassroomEvent event : events) {
            long number = after.number() + 1;
            after = after.after(new LoggedEvent(number, time(number), event));
        }
        return after;
    }
}
