package descenso.progress;

import descenso.progress.Journal.JournalContent;
import descenso.progress.SavedState.StateFile;
import java.io.IOException;

/**
 * The store of a learner in two files: for one learner at a terminal.
 *
 * @param state the file of the state in the course
 * @param usual the file of the state in the shipped course, whose settings are those of a course without a state
 */
public record LearnerFiles(StateFile state, Journal journal, StateFile usual) implements LearnerStore {

    /** Creates the store of a learner in the shipped course. */
    public LearnerFiles(StateFile state, Journal journal) {
        this(state, journal, state);
    }

    @Override
    public JournalContent readAttempts() throws IOException {
        return journal.read();
    }

    @Override
    public void append(Attempt attempt) throws IOException {
        journal.append(attempt);
    }

    @Override
    public SavedState readState() {
        return new PrivateFile(state.path()).isThere()
                ? state.read()
                : usual.read().settings();
    }

    @Override
    public void writeState(SavedState saved) throws IOException {
        state.write(saved);
    }

    @Override
    public String attemptsPlace() {
        return journal.path().toString();
    }

    @Override
    public String statePlace() {
        return state.path().toString();
    }
}
