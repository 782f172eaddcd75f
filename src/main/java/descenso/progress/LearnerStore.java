package descenso.progress;

import descenso.progress.Journal.JournalContent;
import java.io.IOException;
import java.util.List;

/** The storage of one learner's attempts and saved state in one course. Several threads may use it at the same time. */
public interface LearnerStore {

    /**
     * Reads all attempts. Without any, the content is empty.
     *
     * @throws IOException if they cannot be read
     */
    JournalContent readAttempts() throws IOException;

    /**
     * Appends an attempt. A power failure after the return does not lose it.
     *
     * @throws IOException if it cannot be stored; the earlier attempts are unchanged
     */
    void append(Attempt attempt) throws IOException;

    /**
     * Reads the saved state; an empty state if it is damaged. If there is none, the state has the settings of another
     * course of the learner, if there is one.
     *
     * @throws IOException if it may be there, and cannot be read now
     */
    SavedState readState() throws IOException;

    /**
     * Replaces the saved state.
     *
     * @throws IOException if it cannot be stored; the earlier state is unchanged
     */
    void writeState(SavedState state) throws IOException;

    /** Returns where the attempts are, for messages to the learner. */
    String attemptsPlace();

    /** Returns where the saved state is, for messages to the learner. */
    String statePlace();

    /** Returns a store in which nothing is kept, for a session that belongs to no learner. */
    static LearnerStore none() {
        return new LearnerStore() {
            @Override
            public JournalContent readAttempts() {
                return new JournalContent(List.of(), List.of());
            }

            @Override
            public void append(Attempt attempt) {}

            @Override
            public SavedState readState() {
                return SavedState.nothing();
            }

            @Override
            public void writeState(SavedState state) {}

            @Override
            public String attemptsPlace() {
                return "-";
            }

            @Override
            public String statePlace() {
                return "-";
            }
        };
    }

    /** Returns the learning record of all attempts; empty if they cannot be read. */
    default LearningRecord learning() {
        try {
            return LearningRecord.of(readAttempts().attempts());
        } catch (IOException | RuntimeException e) {
            return LearningRecord.empty();
        }
    }
}
