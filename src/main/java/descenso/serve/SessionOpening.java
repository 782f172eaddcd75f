package descenso.serve;

import descenso.app.Tutor.TutorUpdate;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.Size;
import java.io.IOException;

/** Opener of sessions for the server: gives the surroundings of a learner, and the first screen. */
public interface SessionOpening {

    /** Returns the surroundings of a learner's session. */
    SessionContext context(String learner, TerminalEnvironment environment);

    /**
     * Opens the tutor at the learner's place.
     *
     * @throws IOException if the place cannot be read now
     */
    TutorUpdate open(SessionContext context, boolean isPlain, Size size) throws IOException;
}
