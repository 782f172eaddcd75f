package descenso.progress;

import descenso.progress.Journal.JournalContent;
import descenso.progress.SavedState.StateFile;
import java.io.IOException;

/** The store of a learner in two files: for one learner at a terminal. */
public record LearnerFiles(StateFile state, Journal journal) implements LearnerStore {

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
        return state.read();
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
