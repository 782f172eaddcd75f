package descenso.serve;

import descenso.app.Tutor.TutorUpdate;
import descenso.runtime.ClassroomLink;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opener of sessions for the server: gives the surroundings of a learner, and the first screen. */
public interface SessionOpening {

    /** A session to be run: its surroundings, and the tutor at its first screen. */
    record OpenedSession(SessionContext context, TutorUpdate opening) {}

    /** Tests whether a learner can choose among several courses, and so has several sessions in one stay. */
    default boolean hasSeveralCourses() {
        return courseIds().size() > 1;
    }

    /**
     * Opens the tutor at the learner's place.
     *
     * @param course id of the course that the learner has chosen; empty for the list of courses, or the only course
     * @throws IOException if the place cannot be read now
     */
    OpenedSession open(
            String learner,
            TerminalEnvironment environment,
            Optional<String> course,
            boolean isPlain,
            Size size,
            ClassroomLink classroom)
            throws IOException;

    /** Returns the ids of the courses. */
    List<String> courseIds();

    /**
     * Opens the tutor at the first page for a session that keeps nothing.
     *
     * @param course id of one of the courses
     */
    OpenedSession openUnkept(TerminalEnvironment environment, String course, Size size, ClassroomLink classroom);
}
