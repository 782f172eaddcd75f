package descenso.progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The place in a store where everything of one learner is, in all courses. */
public interface LearnerArchive {

    /**
     * Reads what is kept. Unreadable lines are left out.
     *
     * @throws IOException if it cannot be read
     */
    LearnerData read() throws IOException;

    /**
     * Adds what is missing: attempts that are not there, and states of courses without one. Returns the number of
     * attempts that were added.
     *
     * @throws IOException if it cannot be stored
     */
    int add(LearnerData data) throws IOException;

    /**
     * Removes everything of the learner. Returns whether there was anything.
     *
     * @throws IOException if something cannot be removed
     */
    boolean erase() throws IOException;

    /**
     * Returns a digest of a name, for what must not keep the name itself. No two names are known to have the same.
     * With the names of a class it can be found which one it is.
     */
    static String digest(String learner) {
        return UUID.nameUUIDFromBytes(learner.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
